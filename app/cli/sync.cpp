// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/output.h"
#include "cli/session.h"
#include "cli/sourcechoice.h"
#include "core/failurelog.h"

#include <algorithm>
#include <cstdio>
#include <unistd.h>

namespace sokbo::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonArray reportJson(const SyncReport &report)
{
    QJsonArray lines;
    for (const SyncLine &line : report.lines) {
        QJsonObject object;
        object.insert(u"id"_s, line.source.value);
        object.insert(u"title"_s, line.title);
        object.insert(u"status"_s, line.status);
        object.insert(u"new"_s, line.added);
        object.insert(u"updated"_s, line.revised);
        object.insert(u"unchanged"_s, line.unchanged);
        object.insert(u"bytes"_s, line.bytes);
        object.insert(u"ms"_s, line.milliseconds);
        object.insert(u"error"_s, line.error ? QJsonValue(line.error->message) : QJsonValue());
        lines.append(object);
    }
    return lines;
}

void printReport(const SyncReport &report)
{
    SyncLine sum;
    for (const SyncLine &line : report.lines) {
        sum.added += line.added;
        sum.revised += line.revised;
        sum.bytes += line.bytes;
        print(fitted(line.status, 9) + u' ' + fitted(QString::number(line.added), 5, Align::Right) + u" new"_s
            + fitted(QString::number(line.revised), 5, Align::Right) + u" updated"_s
            + fitted(QString::number(line.milliseconds), 7, Align::Right) + u" ms  "_s
            + withoutControls(line.title)
            + (line.error ? u": "_s + withoutControls(line.error->message) : QString()) + u'\n');
    }
    print(u"%1 sources, %2 new, %3 updated, %4 kB\n"_s.arg(report.lines.size())
              .arg(sum.added)
              .arg(sum.revised)
              .arg((sum.bytes + 1023) / 1024));
}

// One line that is painted over, on standard error, so that it never mixes with the report.
void showProgress(const SyncProgress &progress)
{
    constexpr int width = 24;
    const int filled = progress.total > 0 ? width * progress.done / progress.total : 0;
    const QString bar = QString(filled, u'#') + QString(width - filled, u'-');
    const QString line = u"\r[%1] %2/%3  +%4  %5"_s.arg(bar)
                             .arg(progress.done)
                             .arg(progress.total)
                             .arg(progress.added)
                             .arg(fitted(progress.title, 30));
    std::fputs(line.toUtf8().constData(), stderr);
    std::fflush(stderr);
}

int statusOf(const SyncReport &report)
{
    constexpr qsizetype named = 3; // the others stand in the report
    QStringList failed;
    for (const SyncLine &line : report.lines)
        if (line.status == "error"_L1)
            failed.append(u"%1: %2"_s.arg(line.title, line.error ? line.error->message : u"failed"_s));
    if (report.cancelled)
        return fail(u"cancelled"_s);
    if (failed.isEmpty())
        return Done;
    if (failed.size() == 1)
        return fail(failed.first());
    const QString more = failed.size() > named ? u"; …"_s : QString();
    return fail(u"%1 of %2 sources failed: %3"_s.arg(failed.size())
                    .arg(report.lines.size())
                    .arg(failed.mid(0, named).join(u"; "_s) + more));
}

Result<SyncRequest> requestFor(Store &store, const Arguments &arguments)
{
    SyncRequest request;
    // Who types the command wants to see what is new now; --due is for a timer that calls it.
    request.evenIfNotDue = !arguments.has("due");
    request.fullText = arguments.has("full-text");
    request.images = arguments.has("images");
    if (arguments.values.contains(u"pages"_s)) {
        const Result<int> pages = positiveNumber(arguments.value("pages"), u"--pages"_s);
        if (!pages)
            return tl::unexpected(pages.error());
        request.pages = *pages;
    }
    if (arguments.plain.isEmpty())
        return request;
    const Result<QList<Source>> sources = await(store.sources());
    if (!sources)
        return tl::unexpected(sources.error());
    const Result<QList<Source>> chosen = chooseSources(*sources, arguments.plain);
    if (!chosen)
        return tl::unexpected(chosen.error());
    for (const Source &source : *chosen)
        request.sources.append(source.id);
    return request;
}

} // namespace

int sync(const Invocation &invocation)
{
    const Result<Arguments> arguments
        = takeApart(invocation.arguments, {u"json"_s, u"full-text"_s, u"images"_s, u"due"_s, u"pages="_s});
    if (!arguments)
        return failWith(arguments.error());
    Result<std::unique_ptr<Store>> store = openForWriting(invocation);
    if (!store)
        return failWith(store.error());
    const Result<SyncRequest> request = requestFor(**store, *arguments);
    if (!request)
        return failWith(request.error());
    Result<std::unique_ptr<Network>> network = Network::start(**store);
    if (!network)
        return failWith(network.error());
    SyncService &service = (*network)->service();
    const bool bar = isatty(STDERR_FILENO);
    if (bar)
        QObject::connect(&service, &SyncService::progress, &service, showProgress);
    SyncReport report = await(service.sync(*request));
    if (bar)
        std::fputs("\r\033[K", stderr);
    if (!report.cancelled)
        logFailure("keep articles for offline reading", await(service.keepOffline()));
    std::sort(report.lines.begin(), report.lines.end(),
        [](const SyncLine &a, const SyncLine &b) { return a.source < b.source; });
    if (report.error)
        return failWith(*report.error); // there is nothing to report
    if (arguments->has("json"))
        printJson(reportJson(report));
    else
        printReport(report);
    return statusOf(report);
}

} // namespace sokbo::cli

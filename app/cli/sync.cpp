// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/sourcechoice.h"
#include "core/failurelog.h"
#include "sync/syncservice.h"

#include <algorithm>

namespace sokbo::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject lineJson(const SyncLine &line)
{
    QJsonArray notify;
    for (const ArticleId id : line.notify)
        notify.append(id.value);
    return {{u"id"_s, line.source.value}, {u"title"_s, line.title}, {u"status"_s, line.status},
        {u"new"_s, line.added}, {u"updated"_s, line.revised}, {u"unchanged"_s, line.unchanged},
        {u"bytes"_s, line.bytes}, {u"ms"_s, line.milliseconds}, {u"notify"_s, notify},
        {u"error"_s, line.error ? QJsonValue(line.error->message) : QJsonValue()}};
}

QString lineText(const SyncLine &line)
{
    return fitted(line.status, 9) + u' ' + fitted(QString::number(line.added), 5, Align::Right) + u" new"_s
        + fitted(QString::number(line.revised), 5, Align::Right) + u" updated"_s
        + fitted(QString::number(line.milliseconds), 7, Align::Right) + u" ms  "_s
        + withoutControls(line.title)
        + (line.error ? u": "_s + withoutControls(line.error->message) : QString()) + u'\n';
}

QString sumText(const QList<SyncLine> &lines)
{
    SyncLine sum;
    for (const SyncLine &line : lines) {
        sum.added += line.added;
        sum.revised += line.revised;
        sum.bytes += line.bytes;
    }
    return u"%1 sources, %2 new, %3 updated, %4 kB\n"_s.arg(lines.size())
        .arg(sum.added)
        .arg(sum.revised)
        .arg((sum.bytes + 1023) / 1024);
}

// What is new in the stories that the reader follows.
QString developmentText(const QList<Development> &developments)
{
    QString text;
    for (const Development &development : developments)
        text += u"new in a story you follow: "_s + withoutControls(development.headline.title) + u"  "_s
            + withoutControls(development.headline.sourceTitle) + u'\n';
    return text;
}

// One line that is painted over.
QString progressText(const SyncProgress &progress)
{
    constexpr int width = 24;
    const int filled = progress.total > 0 ? width * progress.done / progress.total : 0;
    const QString bar = QString(filled, u'#') + QString(width - filled, u'-');
    // When all headlines are there, their texts follow.
    const bool isReading = progress.done == progress.total && progress.toAnalyse > 0;
    const QString what = isReading
        ? u"marking names: %1 of %2"_s.arg(progress.analysed).arg(progress.toAnalyse)
        : progress.title;
    return u"\r[%1] %2/%3  +%4  %5"_s.arg(bar)
        .arg(progress.done)
        .arg(progress.total)
        .arg(progress.added)
        .arg(fitted(what, 30));
}

Status statusOf(Context &context, const SyncReport &report)
{
    constexpr qsizetype named = 3; // the others stand in the report
    QStringList failed;
    for (const SyncLine &line : report.lines)
        if (line.status == "error"_L1)
            failed.append(u"%1: %2"_s.arg(line.title, line.error ? line.error->message : u"failed"_s));
    if (report.cancelled)
        return fail(context, u"cancelled"_s);
    if (failed.isEmpty() && report.unfinished)
        return fail(context, u"some names are not marked yet: %1"_s.arg(report.unfinished->message));
    if (failed.isEmpty())
        return Done;
    if (failed.size() == 1)
        return fail(context, failed.first());
    const QString more = failed.size() > named ? u"; …"_s : QString();
    return fail(context,
        u"%1 of %2 sources failed: %3"_s.arg(failed.size())
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

// The bar is on standard error, so that it never mixes with the report.
Result<SyncReport> runSync(Context &context, SyncService &service, const SyncRequest &request)
{
    QObject here; // takes the progress in the thread of the command
    if (context.showsProgress())
        QObject::connect(&service, &SyncService::progress, &here,
            [&context](const SyncProgress &progress) { context.printError(progressText(progress)); });
    const bool isOurs = !service.isSyncing();
    const QFuture<SyncReport> syncing = service.sync(request);
    if (!context.waitFor(syncing)) {
        if (isOurs) // a window goes on with what it was doing by itself
            service.cancel();
        return failure(Error::Kind::Cancelled, u"cancelled"_s);
    }
    if (context.showsProgress())
        context.printError(u"\r\033[K"_s);
    SyncReport report = syncing.result();
    std::sort(report.lines.begin(), report.lines.end(),
        [](const SyncLine &a, const SyncLine &b) { return a.source < b.source; });
    return report;
}

} // namespace

Status sync(Context &context, const QStringList &words)
{
    const Result<Arguments> arguments
        = takeApart(words, {u"json"_s, u"full-text"_s, u"images"_s, u"due"_s, u"pages="_s});
    if (!arguments)
        return tl::unexpected(arguments.error());
    return context.withWriter([&](Store &store) -> Status {
        const Result<SyncRequest> request = requestFor(store, *arguments);
        if (!request)
            return tl::unexpected(request.error());
        const Result<SyncService *> service = context.service(store);
        if (!service)
            return tl::unexpected(service.error());
        const Result<SyncReport> report = runSync(context, **service, *request);
        if (!report)
            return tl::unexpected(report.error());
        // A window keeps articles for reading offline by its own plan after each sync. An image that cannot
        // be had is no failure of the sync.
        if (!report->cancelled && !context.isServed())
            logFailure("keep articles for offline reading", await((*service)->keepOffline()));
        if (report->error)
            return tl::unexpected(*report->error); // there is nothing to report
        if (const Status printed
            = printRows(context, *arguments, Result<QList<SyncLine>>(report->lines), lineJson, lineText);
            !printed)
            return printed;
        if (!arguments->has("json"))
            context.print(developmentText(report->developments) + sumText(report->lines));
        return statusOf(context, *report);
    });
}

} // namespace sokbo::cli

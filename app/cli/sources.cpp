// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/sourcechoice.h"
#include "core/clock.h"

namespace sokbo::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject sourceJson(const Source &source, SourceCounts counts)
{
    QJsonObject object;
    object.insert(u"id"_s, source.id.value);
    object.insert(u"kind"_s, sourceKindName(source.kind));
    object.insert(u"title"_s, source.title);
    object.insert(u"url"_s, source.url.toString(QUrl::FullyEncoded));
    object.insert(u"site_url"_s, source.siteUrl.toString(QUrl::FullyEncoded));
    object.insert(u"folder"_s, source.folder);
    object.insert(u"unread"_s, counts.unread);
    object.insert(u"total"_s, counts.total);
    object.insert(u"last_sync"_s, timeJson(source.state.lastSync));
    object.insert(u"next_sync"_s, source.state.gone ? QJsonValue() : timeJson(source.state.nextSync));
    object.insert(u"error"_s, source.state.error ? QJsonValue(source.state.error->message) : QJsonValue());
    object.insert(u"error_since"_s, timeJson(source.state.errorSince));
    object.insert(u"failures"_s, source.state.failures);
    object.insert(u"dates_ahead"_s, source.state.dates.minutes); // minutes, by which its dates lie ahead
    object.insert(u"dates_as_written"_s, source.datesAsWritten);
    object.insert(u"marks_hidden"_s, source.marksHidden);
    object.insert(u"muted"_s, source.muted);
    object.insert(u"read_at_arrival"_s, source.readAtArrival);
    object.insert(u"ended"_s, source.state.gone); // its server says that it will not come back
    object.insert(u"gone"_s, source.isGone()); // unsubscribed: only what the reader kept is left
    return object;
}

QString sourceLine(const Source &source, SourceCounts counts, const QDateTime &now)
{
    const QString state = source.isGone() ? u"gone: "_s + source.url.toString()
        : source.state.error              ? u"! "_s + source.state.error->message
                                          : source.url.toString();
    return fitted(QString::number(source.id.value), 4, Align::Right) + u"  "_s
        + fitted(sourceKindName(source.kind), 8) + u"  "_s
        + fitted(u"%1/%2"_s.arg(counts.unread).arg(counts.total), 11, Align::Right) + u"  "_s
        + fitted(shortTime(source.state.lastSync, now), 11) + u"  "_s
        + fitted(source.folder.isEmpty() ? source.title : source.folder + u'/' + source.title, 34) + u"  "_s
        + withoutControls(state) + u'\n';
}

} // namespace

Status sources(Context &context, const QStringList &words)
{
    const Result<Arguments> arguments = takeApart(words, {u"json"_s});
    if (!arguments)
        return tl::unexpected(arguments.error());
    if (!arguments->plain.isEmpty())
        return failure(Error::Kind::Usage, u"sources takes only --json"_s);
    return context.withReader([&](Store &store) -> Status {
        Result<QList<Source>> list = await(store.sources());
        const Result<QList<Source>> gone = await(store.goneSources());
        const Result<QHash<SourceId, SourceCounts>> counts = await(store.sourceCounts());
        if (!gone || !counts)
            return tl::unexpected(gone ? counts.error() : gone.error());
        if (list)
            list->append(*gone);
        const QDateTime now = SystemClock().now();
        return printRows(
            context, *arguments, list,
            [&](const Source &source) { return sourceJson(source, counts->value(source.id)); },
            [&](const Source &source) { return sourceLine(source, counts->value(source.id), now); });
    });
}

Status dates(Context &context, const QStringList &words)
{
    const Result<Arguments> arguments = takeApart(words, {});
    if (!arguments)
        return tl::unexpected(arguments.error());
    QStringList names = arguments->plain;
    const QString how = names.isEmpty() ? QString() : names.takeLast();
    if (names.isEmpty() || (how != "as-written"_L1 && how != "corrected"_L1))
        return failure(Error::Kind::Usage, u"dates needs a source, and 'corrected' or 'as-written'"_s);
    return context.withWriter([&](Store &store) -> Status {
        const Result<QList<Source>> chosen
            = await(store.sources()).and_then([&](const QList<Source> &sources) {
                  return chooseSources(sources, names);
              });
        if (!chosen)
            return tl::unexpected(chosen.error());
        SourceEdits edits;
        for (const Source &source : *chosen)
            edits[source.id].datesAsWritten = how == "as-written"_L1;
        const Result<SourceEdits> former = await(store.editSources(edits));
        return former ? Done : Status(tl::unexpected(former.error()));
    });
}

Status removeSources(Context &context, const QStringList &words)
{
    const Result<Arguments> arguments = takeApart(words, {});
    if (!arguments)
        return tl::unexpected(arguments.error());
    if (arguments->plain.isEmpty())
        return failure(Error::Kind::Usage, u"remove needs a source"_s);
    return context.withWriter([&](Store &store) -> Status {
        const Result<QList<Source>> chosen
            = await(store.sources()).and_then([&](const QList<Source> &sources) {
                  return chooseSources(sources, arguments->plain);
              });
        if (!chosen)
            return tl::unexpected(chosen.error());
        for (const Source &source : *chosen) {
            const Result<SourceRemoval> removed = await(store.removeSource(source.id));
            if (!removed)
                return tl::unexpected(removed.error());
            context.print(u"%1 removed: %2 articles stay, %3 go\n"_s.arg(withoutControls(source.title))
                              .arg(removed->stays)
                              .arg(removed->goes));
        }
        return Done;
    });
}

} // namespace sokbo::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sourcetable.h"

#include "store/articletable.h"
#include "store/times.h"

#include <QCollator>

#include <algorithm>

namespace sokbo {

namespace {

QDateTime timeOrNone(const Query &query, int column)
{
    return query.isNull(column) ? QDateTime() : timeFromSeconds(query.integer(column));
}

std::optional<qint64> secondsOrNone(const QDateTime &time)
{
    return time.isValid() ? std::optional(time.toSecsSinceEpoch()) : std::nullopt;
}

QUrl urlOf(const QString &text)
{
    return QUrl::fromEncoded(text.toLatin1());
}

// Without a password, should one have come as far as here: the database is no place for it.
QString textOf(const QUrl &url)
{
    return QString::fromLatin1(url.toEncoded(QUrl::FullyEncoded | QUrl::RemoveUserInfo));
}

Source sourceOf(const Query &query)
{
    Source source;
    source.id.value = query.integer(0);
    source.kind = sourceKindFromName(query.text(1)).value_or(SourceKind::Feed);
    source.url = urlOf(query.text(2));
    source.siteUrl = urlOf(query.text(3));
    source.title = query.text(4);
    source.folder = query.text(5);
    source.fullText = static_cast<FullText>(std::clamp(query.number(6), 0, int(FullText::OnOpening)));
    source.keepImages = query.truth(7);
    source.signsIn = query.truth(18);
    if (query.isNull(8)) // it was never synced
        return source;
    source.state.etag = query.bytes(8);
    source.state.lastModified = query.bytes(9);
    source.state.lastSync = timeOrNone(query, 10);
    source.state.nextSync = timeOrNone(query, 11);
    if (!query.isNull(12)) {
        const int kind = std::clamp(query.number(12), 0, int(Error::Kind::Usage));
        source.state.error = Error{static_cast<Error::Kind>(kind), query.text(13), query.number(14)};
    }
    source.state.errorSince = timeOrNone(query, 15);
    source.state.failures = query.number(16);
    source.state.gone = query.truth(17);
    source.state.movedTo = urlOf(query.text(19));
    source.state.movedTimes = query.number(20);
    source.state.ttlMinutes = query.number(21);
    return source;
}

void requireSource(Database &database, SourceId id)
{
    if (!Query(database, "source.isHere", id.value).next())
        fail(Error::Kind::NotFound, QStringLiteral("there is no source %1").arg(id.value));
}

} // namespace

QList<Source> readSources(Database &database)
{
    QList<Source> sources;
    Query query(database, "source.all");
    while (query.next())
        sources.append(sourceOf(query));
    // In the user's alphabet, which SQLite does not know.
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::sort(sources.begin(), sources.end(), [&](const Source &a, const Source &b) {
        if (const int order = collator.compare(a.folder, b.folder))
            return order < 0;
        if (const int order = collator.compare(a.title, b.title))
            return order < 0;
        return a.id < b.id;
    });
    return sources;
}

QHash<SourceId, SourceCounts> readSourceCounts(Database &database)
{
    QHash<SourceId, SourceCounts> counts;
    for (const Source &source : readSources(database))
        counts.insert(source.id, {});
    const auto add = [&](const char *name, int SourceCounts::*member) {
        Query query(database, name);
        while (query.next())
            if (const auto at = counts.find(SourceId{query.integer(0)}); at != counts.end())
                (*at).*member = query.number(1);
    };
    add("source.totals", &SourceCounts::total);
    add("source.unread", &SourceCounts::unread);
    return counts;
}

SourceId insertSource(Database &database, const Source &source, ChangeSet &changes)
{
    SourceId known;
    int removed = 0;
    if (Query query(database, "source.byUrl", textOf(source.url)); query.next()) {
        known.value = query.integer(0);
        removed = query.number(1);
    }
    if (known.isValid() && removed == 0)
        return known;
    changes.sources = true;
    if (known.isValid() && removed == 1) {
        // Added again before it was purged: it comes back with its articles, and is what the user now says it
        // is.
        run(database, "source.setRemoved", known.value, 0, 1);
        Source again = source;
        again.id = known;
        updateSource(database, again, changes);
        changes.everything = true;
        return known;
    }
    if (known.isValid()) // half purged already: out of the new one's way
        run(database, "source.moveAside", known.value);
    run(database, "source.insert", sourceKindName(source.kind), textOf(source.url), textOf(source.siteUrl),
        source.title, source.folder, int(source.fullText), source.keepImages, source.signsIn);
    const SourceId id{database.lastInsertId()};
    saveSourceState(database, id, source.state, changes);
    return id;
}

void updateSource(Database &database, const Source &source, ChangeSet &changes)
{
    requireSource(database, source.id);
    run(database, "source.update", source.id.value, sourceKindName(source.kind), textOf(source.url),
        textOf(source.siteUrl), source.title, source.folder, int(source.fullText), source.keepImages,
        source.signsIn);
    changes.sources = changes.sources || database.changes() > 0;
}

void hideSource(Database &database, SourceId id, ChangeSet &changes)
{
    requireSource(database, id);
    run(database, "source.setRemoved", id.value, 1, 0);
    changes.sources = true;
    changes.everything = true;
}

void restoreSource(Database &database, SourceId id, ChangeSet &changes)
{
    run(database, "source.setRemoved", id.value, 0, 1);
    if (database.changes() == 0)
        fail(Error::Kind::NotFound, QStringLiteral("source %1 cannot be restored").arg(id.value));
    changes.sources = true;
    changes.everything = true;
}

void saveSourceState(Database &database, SourceId id, const SourceState &state, ChangeSet &changes)
{
    const Error error = state.error.value_or(Error{Error::Kind::Network, {}, 0});
    std::optional<qint64> kind;
    if (state.error)
        kind = static_cast<qint64>(error.kind);
    run(database, "source.saveState", id.value, state.etag, state.lastModified, secondsOrNone(state.lastSync),
        secondsOrNone(state.nextSync), kind, error.message, error.code, secondsOrNone(state.errorSince),
        state.failures, state.gone, textOf(state.movedTo), state.movedTimes, state.ttlMinutes);
    changes.sources = changes.sources || database.changes() > 0;
}

bool purgeSlice(Connection &connection, int articles)
{
    Database &database = connection.database;
    qint64 source = 0;
    if (Query query(database, "source.doomed"); query.next())
        source = query.integer(0);
    if (source == 0)
        return false;
    QList<ArticleId> ids;
    {
        Query query(database, "article.ofSource", source, articles);
        while (query.next())
            ids.append(ArticleId{query.integer(0)});
    }
    for (const ArticleId id : std::as_const(ids))
        deleteArticle(connection, id);
    if (ids.size() < articles) {
        run(database, "image.deleteUnused");
        run(database, "source.delete", source);
    }
    return true;
}

} // namespace sokbo

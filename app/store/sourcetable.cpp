// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sourcetable.h"
#include "store/storytable.h"

#include "store/counttable.h"
#include "store/redating.h"
#include "store/sourceremoval.h"
#include "store/times.h"
#include "store/urltext.h"

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

FullText fullTextOf(int stored)
{
    return static_cast<FullText>(std::clamp(stored, 0, int(FullText::OnOpening)));
}

ImageFetching imageFetchingOf(int stored)
{
    return static_cast<ImageFetching>(std::clamp(stored, 0, int(ImageFetching::WhenAsked)));
}

SyncInterval storedInterval(int kind, int minutes)
{
    return {static_cast<SyncInterval::Kind>(std::clamp(kind, 0, int(SyncInterval::Kind::ByHand))), minutes};
}

// "answered,written,gap;…" in seconds.
QString witnessText(const QList<DateWitness> &witnesses)
{
    QStringList parts;
    for (const DateWitness &witness : witnesses)
        parts.append(QStringLiteral("%1,%2,%3")
                         .arg(witness.answered.toSecsSinceEpoch())
                         .arg(witness.written.toSecsSinceEpoch())
                         .arg(witness.gap));
    return parts.join(u';');
}

QList<DateWitness> witnessesOf(const QString &text)
{
    QList<DateWitness> witnesses;
    for (const QString &part : text.split(u';', Qt::SkipEmptyParts))
        if (const QStringList numbers = part.split(u','); numbers.size() == 3)
            witnesses.append({timeFromSeconds(numbers.at(0).toLongLong()),
                timeFromSeconds(numbers.at(1).toLongLong()), numbers.at(2).toLongLong()});
    return witnesses;
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
    source.fullText = fullTextOf(query.number(6));
    source.images = imageFetchingOf(query.number(7));
    source.signsIn = query.truth(18);
    source.feedTitle = query.text(22);
    source.removed = timeOrNone(query, 23);
    source.preferred = query.truth(24);
    source.datesAsWritten = query.truth(25);
    source.interval = storedInterval(query.number(29), query.number(30));
    source.keeping = keepingOf(query.number(31), query.number(32), query.number(33));
    source.place = query.number(34);
    source.marksHidden = query.truth(35);
    source.muted = query.truth(36);
    source.readAtArrival = query.truth(37);
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
    source.state.dates = {query.number(26), witnessesOf(query.text(27))};
    if (!query.isNull(28))
        source.state.privateHost = query.truth(28);
    return source;
}

QHash<qint64, qint64> numbersOf(Database &database, const char *name)
{
    QHash<qint64, qint64> numbers;
    Query query(database, name);
    while (query.next())
        numbers.insert(query.integer(0), query.integer(1));
    return numbers;
}

} // namespace

SourceKeeping keepingOf(int kind, int days, int articles)
{
    const bool isKnown = kind == int(SourceKeeping::Kind::AsAll) || kind == int(SourceKeeping::Kind::Own);
    return {isKnown ? static_cast<SourceKeeping::Kind>(kind) : SourceKeeping::Kind::Everything,
        {std::max(0, days), std::max(0, articles)}};
}

QList<Source> readSources(Database &database, Subscribed subscribed)
{
    QList<Source> sources;
    Query query(database, "source.all", subscribed == Subscribed::NoLonger);
    while (query.next())
        sources.append(sourceOf(query));
    // In the user's alphabet, which SQLite does not know.
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::sort(sources.begin(), sources.end(), [&](const Source &a, const Source &b) {
        if (a.place != b.place)
            return a.place != 0 && (b.place == 0 || a.place < b.place);
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
    Transaction snapshot(database, Transaction::Kind::Read);
    const bool kept = areCountsKept(database);
    const auto totals
        = kept ? keptCounts(database, CountKind::Articles) : numbersOf(database, "source.totals");
    const auto unread = kept ? keptCounts(database, CountKind::Unread) : numbersOf(database, "source.unread");
    QHash<SourceId, SourceCounts> counts;
    Query subscribed(database, "source.subscribed");
    while (subscribed.next()) {
        const qint64 id = subscribed.integer(0);
        counts.insert(SourceId{id}, {int(totals.value(id)), int(unread.value(id))});
    }
    Query gone(database, "source.goneCounts");
    while (gone.next())
        counts.insert(SourceId{gone.integer(0)}, {gone.number(1), gone.number(2)});
    return counts;
}

namespace {

struct KnownAddress {
    SourceId id;
    bool isSubscribed = true;
};

std::optional<KnownAddress> findAddress(Database &database, const QUrl &url)
{
    Query query(database, "source.byUrl", textOf(url));
    if (!query.next())
        return std::nullopt;
    return KnownAddress{SourceId{query.integer(0)}, !query.truth(1)};
}

std::optional<QString> addressOrNone(const std::optional<QUrl> &url)
{
    return url ? std::optional(textOf(*url)) : std::nullopt;
}

std::optional<qint64> numberOrNone(const auto &value)
{
    return value ? std::optional(static_cast<qint64>(*value)) : std::nullopt;
}

void saveSourceState(Database &database, SourceId id, const SourceState &state, ChangeSet &changes)
{
    const Error error = state.error.value_or(Error{Error::Kind::Network, {}, 0});
    std::optional<qint64> kind;
    if (state.error)
        kind = static_cast<qint64>(error.kind);
    run(database, "source.saveState", id.value, state.etag, state.lastModified, secondsOrNone(state.lastSync),
        secondsOrNone(state.nextSync), kind, error.message, error.code, secondsOrNone(state.errorSince),
        state.failures, state.gone, textOf(state.movedTo), state.movedTimes, state.ttlMinutes,
        state.dates.minutes, witnessText(state.dates.witnesses), numberOrNone(state.privateHost));
    changes.sources = changes.sources || database.changes() > 0;
}

void writeEdit(Database &database, SourceId id, const SourceEdit &edit)
{
    run(database, "source.edit", id.value,
        edit.kind ? std::optional(sourceKindName(*edit.kind)) : std::nullopt, addressOrNone(edit.url),
        edit.title, edit.folder, numberOrNone(edit.fullText), numberOrNone(edit.images),
        numberOrNone(edit.signsIn), numberOrNone(edit.preferred), numberOrNone(edit.datesAsWritten),
        edit.interval ? std::optional(qint64(edit.interval->kind)) : std::nullopt,
        edit.interval ? std::optional(qint64(edit.interval->minutes)) : std::nullopt,
        edit.keeping ? std::optional(qint64(edit.keeping->kind)) : std::nullopt,
        edit.keeping ? std::optional(qint64(edit.keeping->own.days)) : std::nullopt,
        edit.keeping ? std::optional(qint64(edit.keeping->own.articles)) : std::nullopt,
        numberOrNone(edit.place), numberOrNone(edit.marksHidden), numberOrNone(edit.muted),
        numberOrNone(edit.readAtArrival));
}

// What of the fields that `edit` sets stands in the database.
std::optional<SourceEdit> readEdited(Database &database, SourceId id, const SourceEdit &edit)
{
    Query query(database, "source.editable", id.value);
    if (!query.next())
        return std::nullopt;
    SourceEdit former;
    if (edit.kind)
        former.kind = sourceKindFromName(query.text(0)).value_or(SourceKind::Feed);
    if (edit.url)
        former.url = urlOf(query.text(1));
    if (edit.title)
        former.title = query.text(2);
    if (edit.folder)
        former.folder = query.text(3);
    if (edit.fullText)
        former.fullText = fullTextOf(query.number(4));
    if (edit.images)
        former.images = imageFetchingOf(query.number(5));
    if (edit.signsIn)
        former.signsIn = query.truth(6);
    if (edit.preferred)
        former.preferred = query.truth(7);
    if (edit.datesAsWritten)
        former.datesAsWritten = query.truth(8);
    if (edit.interval)
        former.interval = storedInterval(query.number(9), query.number(10));
    if (edit.keeping)
        former.keeping = keepingOf(query.number(11), query.number(12), query.number(13));
    if (edit.place)
        former.place = query.number(14);
    if (edit.marksHidden)
        former.marksHidden = query.truth(15);
    if (edit.muted)
        former.muted = query.truth(16);
    if (edit.readAtArrival)
        former.readAtArrival = query.truth(17);
    return former;
}

int lastPlace(Database &database)
{
    Query query(database, "source.lastPlace");
    return query.next() ? query.number(0) : 0;
}

// A source that comes into another folder becomes the last there, wherever it stood before.
std::optional<SourceEdit> withPlace(Database &database, SourceId id, const SourceEdit &edit)
{
    const std::optional<SourceEdit> former = readEdited(database, id, edit);
    if (!former || edit.place || edit.folder == former->folder)
        return former ? std::optional(edit) : std::nullopt;
    SourceEdit placed = edit;
    if (const int last = lastPlace(database); last != 0) // else none was put in its place by hand
        placed.place = last;
    return placed;
}

int minutesAhead(Database &database, SourceId id)
{
    Query query(database, "source.minutesAhead", id.value);
    return query.next() ? query.number(0) : 0;
}

void replaceEdited(
    Database &database, SourceId id, const SourceEdit &former, const SourceEdit &edit, ChangeSet &changes)
{
    if (former == edit)
        return;
    if (edit.url && *edit.url != *former.url) {
        if (const auto other = findAddress(database, *edit.url); other && other->id != id)
            fail(Error::Kind::Usage,
                QStringLiteral("source %1 has the address %2 already")
                    .arg(other->id.value)
                    .arg(textOf(*edit.url)));
        run(database, "source.forgetState", id.value); // it was another address's
    }
    writeEdit(database, id, edit);
    if (edit.keeping) {
        const SourceDefaults all = readSourceDefaults(database);
        if (!keepsNoLess(limitsOf(*edit.keeping, all), limitsOf(*former.keeping, all)))
            run(database, "source.tidyNoLonger");
    }
    if (edit.preferred)
        chooseShownCopies(database, changes);
    if (edit.datesAsWritten)
        redateArticles(database, id, minutesAhead(database, id), {}, changes);
    changes.folders = changes.folders || edit.folder || edit.title;
    changes.sources = true;
}

} // namespace

SourceId insertSource(Database &database, const Source &source, ChangeSet &changes)
{
    const auto known = findAddress(database, source.url);
    if (known && known->isSubscribed)
        return known->id;
    changes.sources = true;
    if (known) {
        subscribeAgain(database, known->id, changes);
        run(database, "source.forgetHost", known->id.value); // the reader names it anew
        SourceEdit edit{source.kind, {}, {}, source.folder, source.fullText, source.images, source.signsIn,
            source.preferred, source.datesAsWritten, {}, {}, lastPlace(database), // its limits stay
            source.marksHidden, source.muted, source.readAtArrival};
        if (!source.title.isEmpty())
            edit.title = source.title;
        writeEdit(database, known->id, edit);
        return known->id;
    }
    run(database, "source.insert", sourceKindName(source.kind), textOf(source.url), textOf(source.siteUrl),
        source.title, source.folder, int(source.fullText), int(source.images), source.signsIn,
        source.feedTitle, source.preferred, source.datesAsWritten, int(source.interval.kind),
        source.interval.minutes, int(source.keeping.kind), source.keeping.own.days,
        source.keeping.own.articles, lastPlace(database), source.marksHidden, source.muted,
        source.readAtArrival);
    const SourceId id{database.lastInsertId()};
    saveSourceState(database, id, source.state, changes);
    return id;
}

SourceEdit editSource(Database &database, SourceId id, const SourceEdit &edit, ChangeSet &changes)
{
    const std::optional<SourceEdit> placed = withPlace(database, id, edit);
    if (!placed)
        fail(Error::Kind::NotFound, QStringLiteral("there is no source %1").arg(id.value));
    const SourceEdit former = readEdited(database, id, *placed).value();
    replaceEdited(database, id, former, *placed, changes);
    return former;
}

SourceEdits editSources(Database &database, const SourceEdits &edits, ChangeSet &changes)
{
    SourceEdits replaced;
    for (auto it = edits.begin(); it != edits.end(); ++it) {
        const std::optional<SourceEdit> placed = withPlace(database, it.key(), it.value());
        if (!placed)
            continue;
        const SourceEdit former = readEdited(database, it.key(), *placed).value();
        replaceEdited(database, it.key(), former, *placed, changes);
        replaced.insert(it.key(), former);
    }
    return replaced;
}

void noteSource(Database &database, SourceId id, const SourceFacts &facts, ChangeSet &changes)
{
    QUrl url;
    {
        Query query(database, "source.editable", id.value);
        if (!query.next())
            return;
        url = urlOf(query.text(1));
    }
    if (!facts.fetched.isEmpty() && textOf(facts.fetched) != textOf(url))
        return;
    // Where the feed moved to may be a source of its own already: then both stay as they are.
    const bool moves = !facts.movedTo.isEmpty() && !findAddress(database, facts.movedTo);
    run(database, "source.note", id.value, moves ? std::optional(textOf(facts.movedTo)) : std::nullopt,
        textOf(facts.siteUrl), facts.feedTitle.isEmpty() ? std::nullopt : std::optional(facts.feedTitle));
    changes.sources = changes.sources || database.changes() > 0;
    if (!facts.state)
        return;
    const int before = minutesAhead(database, id);
    saveSourceState(database, id, *facts.state, changes);
    if (const int ahead = minutesAhead(database, id); ahead != before)
        redateArticles(database, id, ahead, facts.datedSince, changes);
}

SourceDefaults readSourceDefaults(Database &database)
{
    SourceDefaults all;
    Query query(database, "source.defaults");
    if (!query.next())
        return all;
    all.interval = storedInterval(query.number(0), query.number(1));
    if (all.interval.kind == SyncInterval::Kind::AsAll)
        all.interval.kind = SyncInterval::Kind::AsNewsComes;
    all.keep = {std::max(0, query.number(2)), std::max(0, query.number(3))};
    all.keepsUnread = query.truth(4);
    all.leavesHeadlines = query.truth(5);
    all.tidiesByItself = query.truth(6);
    return all;
}

SourceDefaults setSourceDefaults(Database &database, const SourceDefaults &defaults, ChangeSet &changes)
{
    const SourceDefaults former = readSourceDefaults(database);
    if (former == defaults)
        return former;
    const bool staysAgreed
        = keepsNoLess(defaults.keep, former.keep) && (defaults.keepsUnread || !former.keepsUnread);
    run(database, "source.setDefaults", int(defaults.interval.kind), defaults.interval.minutes,
        defaults.keep.days, defaults.keep.articles, defaults.keepsUnread, defaults.leavesHeadlines,
        defaults.tidiesByItself && staysAgreed);
    changes.sources = true;
    return former;
}

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/gonetable.h"

#include "store/checksum.h"
#include "store/times.h"
#include "store/urltext.h"
#include "text/entryidentity.h"

namespace sokbo {

namespace {

constexpr qint64 seenAgainAfter = 7 * 24 * 3600; // seconds: not every sync is worth a write

qint64 hashOrNone(const QString &text)
{
    return text.isEmpty() ? 0 : textHash(text);
}

} // namespace

void rememberGone(Database &database, ArticleId id, bool withHeadline, qint64 now)
{
    QString link, title;
    {
        Query query(database, "gone.face", id.value);
        if (!query.next())
            return;
        link = query.text(0);
        title = query.text(1);
    }
    run(database, "gone.remember", id.value, hashOrNone(pageOf(link)), hashOrNone(pathOf(link)),
        textHash(title), now, withHeadline);
}

bool dropHeadlineSlice(Database &database, int articles)
{
    run(database, "gone.dropHeadlines", articles);
    return database.changes() > 0;
}

bool forgetGoneSlice(Database &database, SourceId source, int articles)
{
    run(database, "gone.forgetSource", source.value, articles);
    return database.changes() > 0;
}

GoneArticles::GoneArticles(Database &database, SourceId source, const FeedAnswer &answer)
    : m_database(database)
    , m_source(source)
    , m_answer(answer)
{
}

bool GoneArticles::any()
{
    if (!m_any)
        m_any = Query(m_database, "gone.ofSource", m_source.value).next();
    return *m_any;
}

bool GoneArticles::holds(const EntryKey &entry, qint64 now)
{
    if (!any())
        return false;
    const std::optional<Row> known = find(entry);
    if (!known)
        return false;
    if (known->seen + seenAgainAfter < now)
        run(m_database, "gone.see", m_source.value, known->guidHash, known->linkHash, known->published, now);
    return true;
}

template <typename... Values>
QList<GoneArticles::Row> GoneArticles::rows(const char *statement, const Values &...values)
{
    QList<Row> found;
    Query query(m_database, statement, m_source.value, values...);
    while (query.next())
        found.append({query.integer(0), query.integer(1), query.integer(2), query.integer(3),
            query.integer(4), query.text(5), query.integer(6), query.integer(7), query.integer(8)});
    return found;
}

// As Intake::find().
std::optional<GoneArticles::Row> GoneArticles::find(const EntryKey &entry)
{
    const QList<Row> ofGuid = rows("gone.byGuid", textHash(entry.guid));
    for (const Row &known : ofGuid)
        if (m_answer.sureGuids || !isAnother(known, entry))
            return known;
    if (!ofGuid.isEmpty())
        return std::nullopt;
    const std::optional<Row> ofLink = findByLink(entry);
    return ofLink ? ofLink : findByTitle(entry);
}

std::optional<GoneArticles::Row> GoneArticles::findByLink(const EntryKey &entry)
{
    if (!tellsApart(entry.link) || m_answer.sharedLinks.contains(steadyLink(textOf(entry.link))))
        return std::nullopt;
    const QList<Row> ofLink = rows("gone.byLink", linkHash(entry.link));
    if (ofLink.size() != 1 || isOfAnswer(ofLink.first()) || isAnother(ofLink.first(), entry))
        return std::nullopt;
    return ofLink.first();
}

std::optional<GoneArticles::Row> GoneArticles::findByTitle(const EntryKey &entry)
{
    if (entry.title.isEmpty() || !entry.published.isValid())
        return std::nullopt;
    const QString link = textOf(entry.link);
    const qint64 page = hashOrNone(pageOf(link)), path = hashOrNone(pathOf(link)),
                 canonical = hashOrNone(pageOf(textOf(entry.canonical)));
    const bool mayDiffer = mayDifferInParameters(link, entry.guid, entry.published);
    for (const Row &known : rows("gone.byTitle", textHash(entry.title), entry.published.toSecsSinceEpoch())) {
        if (isOfAnswer(known))
            continue;
        if (known.pageHash == page || (canonical != 0 && known.pageHash == canonical)
            || (mayDiffer && known.pathHash == path))
            return known;
    }
    return std::nullopt;
}

// Where no headline was left, only the same one is told from any other.
bool GoneArticles::isAnother(const Row &known, const EntryKey &entry) const
{
    static const qint64 noText = textHash(QString());
    const EntryFace before{known.titleHash == textHash(entry.title) ? entry.title : known.title,
        known.published == 0 ? QDateTime() : timeFromSeconds(known.published),
        known.textHash == noText ? 0 : known.textHash};
    const EntryFace now{entry.title, entry.published, entry.text == noText ? 0 : entry.text};
    // Some sources have one entry under one guid, with what is new and no date. What went is no longer there
    // to be revised: what shows anything else is news. Of several entries only titles are asked, for texts
    // may hold what changes by itself.
    if (!before.published.isValid() && !now.published.isValid()) {
        const bool hasOtherText = before.text != 0 && now.text != 0 && before.text != now.text;
        return known.titleHash != textHash(entry.title) || (m_answer.single && hasOtherText);
    }
    const bool onlyLink = m_answer.single && entry.guid == steadyLink(textOf(entry.link));
    return isAnotherEntry(before, now, onlyLink ? IdentifiedBy::OnlyLink : IdentifiedBy::Id);
}

bool GoneArticles::isOfAnswer(const Row &known)
{
    if (m_guids.isEmpty())
        for (const QString &guid : m_answer.guids)
            m_guids.insert(textHash(guid));
    return m_guids.contains(known.guidHash);
}

} // namespace sokbo

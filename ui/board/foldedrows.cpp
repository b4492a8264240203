// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/foldedrows.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <vector>

namespace sokbo {

namespace {

// What an article is folded by: a day's kinds go before its story.
struct FoldKey {
    StoryId story;
    quint16 day = 0;

    bool isValid() const { return story.isValid() || day != 0; }
    friend bool operator==(const FoldKey &, const FoldKey &) = default;
    friend size_t qHash(const FoldKey &key, size_t seed = 0) { return qHashMulti(seed, key.story, key.day); }
};

FoldKey keyOf(const BoardEntry &entry, const FoldRules &rules)
{
    if (rules.kinds.contains(entry.kind))
        return {{}, entry.day};
    return {rules.stories ? entry.story : StoryId(), 0};
}

struct Group {
    qsizetype front = 0; // its place among the entries
    int size = 0; // without copies
};

// The groups by their key. Numbers of stories are given one after another, so that a large board has most of
// them and a plain list is the quickest; a small board may have a few large ones.
class Groups {
public:
    Groups(const QList<BoardEntry> &entries, const FoldRules &rules)
        : m_entries(entries)
        , m_rules(rules)
    {
        if (rules.stories)
            findCopies();
        qint64 highest = 0;
        for (const BoardEntry &entry : entries)
            highest = std::max(highest, entry.story.value);
        if (highest < 2 * entries.size())
            m_dense.resize(size_t(highest + 1));
        for (qsizetype i = 0; i < entries.size(); ++i)
            if (const FoldKey key = keyOf(entries.at(i), rules); key.isValid() && !isHidden(i))
                count(group(key), i);
    }

    FoldKey key(qsizetype place) const { return keyOf(m_entries.at(place), m_rules); }
    // A copy that another row stands for.
    bool isHidden(qsizetype place) const { return shownFor(place) != place; }
    // The article that stands for it: itself, but for a copy.
    qsizetype shownFor(qsizetype place) const
    {
        return m_shown.empty() ? place : qsizetype(m_shown[size_t(place)]);
    }
    Group of(qsizetype place) const // of one that is not hidden
    {
        const FoldKey key = this->key(place);
        if (!key.isValid())
            return {place, 1};
        if (key.day != 0 || m_dense.empty())
            return m_sparse.value(key);
        return m_dense[size_t(key.story.value)];
    }
    const QHash<qsizetype, QList<ArticleId>> &copies() const { return m_copies; } // by what stands for them

private:
    void findCopies()
    {
        QHash<ArticleId, qsizetype> shown; // by original: the place of what stands for it
        for (qsizetype i = 0; i < m_entries.size(); ++i)
            if (m_entries.at(i).isCopy() && !shown.contains(m_entries.at(i).original()))
                shown.insert(m_entries.at(i).original(), i);
        if (shown.isEmpty())
            return;
        m_shown.resize(size_t(m_entries.size()));
        for (qsizetype i = 0; i < m_entries.size(); ++i)
            if (!m_entries.at(i).isCopy())
                if (const auto found = shown.find(m_entries.at(i).id); found != shown.end())
                    *found = i;
        for (qsizetype i = 0; i < m_entries.size(); ++i) {
            const BoardEntry &entry = m_entries.at(i);
            const qsizetype place = entry.isCopy() ? shown.value(entry.original()) : i;
            m_shown[size_t(i)] = qint32(place);
            if (place != i)
                m_copies[place].append(entry.id);
        }
    }
    Group &group(const FoldKey &key)
    {
        return key.day != 0 || m_dense.empty() ? m_sparse[key] : m_dense[size_t(key.story.value)];
    }
    static void count(Group &group, qsizetype place)
    {
        if (group.size++ == 0)
            group.front = place;
    }

    const QList<BoardEntry> &m_entries;
    const FoldRules &m_rules;
    std::vector<qint32> m_shown; // by place; empty where there are no copies
    QHash<qsizetype, QList<ArticleId>> m_copies;
    std::vector<Group> m_dense;
    QHash<FoldKey, Group> m_sparse;
};

bool isOpen(const OpenFolds &open, const FoldKey &key)
{
    return key.day != 0 ? open.days.contains(key.day) : open.stories.contains(key.story);
}

QHash<FoldKey, QList<qsizetype>> openMembers(
    const QList<BoardEntry> &entries, const Groups &groups, const OpenFolds &open)
{
    QHash<FoldKey, QList<qsizetype>> members;
    if (open.stories.isEmpty() && open.days.isEmpty())
        return members;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const FoldKey key = groups.key(i);
        if (key.isValid() && isOpen(open, key) && !groups.isHidden(i) && groups.of(i).front != i)
            members[key].append(i);
    }
    return members;
}

// The row of an article, and behind it those of its copies.
void appendRow(FoldedRows &folded, const BoardEntry &entry, RowFold fold, const QList<ArticleId> &copies,
    const OpenFolds &open)
{
    folded.rows.append(entry.id);
    fold.copies = int(copies.size());
    fold.copiesOpen = fold.copies > 0 && open.copies.contains(entry.original());
    if (fold.size > 1 || fold.copies > 0)
        folded.folds.insert(entry.id, fold);
    if (!fold.copiesOpen)
        return;
    fold.member = true;
    fold.isCopy = true;
    fold.copies = 0;
    for (const ArticleId copy : copies) {
        folded.rows.append(copy);
        folded.folds.insert(copy, fold);
    }
}

void beginDay(QList<DayStart> &starts, int row, quint16 day)
{
    if (day != 0 && (starts.isEmpty() || starts.constLast().day != day))
        starts.append({row, day});
}

QList<DayStart> dayStarts(const QList<BoardEntry> &entries)
{
    QList<DayStart> starts;
    for (qsizetype i = 0; i < entries.size(); ++i)
        beginDay(starts, int(i), entries.at(i).day);
    return starts;
}

} // namespace

OpenFolds &OpenFolds::operator+=(const OpenFolds &more)
{
    stories += more.stories;
    copies += more.copies;
    days += more.days;
    return *this;
}

FoldedRows foldRows(const QList<BoardEntry> &entries, const FoldRules &rules, const OpenFolds &open)
{
    if (!rules.any())
        return {idsOf(entries), {}, {}, int(entries.size()), dayStarts(entries)};
    const Groups groups(entries, rules);
    const QHash<FoldKey, QList<qsizetype>> members = openMembers(entries, groups, open);
    FoldedRows folded;
    folded.rows.reserve(entries.size());
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const FoldKey key = groups.key(i);
        if (key.day != 0)
            ++folded.days[key.day][size_t(entries.at(i).kind)];
        if (groups.isHidden(i))
            continue;
        const Group group = groups.of(i);
        if (group.front != i)
            continue;
        ++folded.stories;
        beginDay(folded.dayStarts, int(folded.rows.size()), entries.at(i).day);
        RowFold fold;
        if (group.size > 1)
            fold = {key.story, group.size, false, isOpen(open, key), key.day};
        appendRow(folded, entries.at(i), fold, groups.copies().value(i), open);
        if (!fold.open)
            continue;
        fold.member = true;
        const QList<qsizetype> places = members.value(key);
        for (const qsizetype member : places)
            appendRow(folded, entries.at(member), fold, groups.copies().value(member), open);
    }
    return folded;
}

OpenFolds foldsHiding(
    const QList<BoardEntry> &entries, const FoldRules &rules, const QSet<ArticleId> &articles)
{
    OpenFolds hiding;
    if (articles.isEmpty() || !rules.any())
        return hiding;
    const Groups groups(entries, rules);
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (!articles.contains(entries.at(i).id))
            continue;
        if (groups.isHidden(i))
            hiding.copies.insert(entries.at(i).original());
        const qsizetype shown = groups.shownFor(i);
        const FoldKey key = groups.key(shown);
        if (groups.of(shown).front == shown)
            continue;
        if (key.day != 0)
            hiding.days.insert(key.day);
        else
            hiding.stories.insert(key.story);
    }
    return hiding;
}

QList<ArticleId> foldedWith(
    const QList<BoardEntry> &entries, const FoldRules &rules, const QSet<ArticleId> &articles)
{
    QSet<FoldKey> keys;
    QSet<ArticleId> originals;
    for (const BoardEntry &entry : entries) {
        if (!articles.contains(entry.id))
            continue;
        if (const FoldKey key = keyOf(entry, rules); key.isValid())
            keys.insert(key);
        if (rules.stories)
            originals.insert(entry.original());
    }
    QList<ArticleId> together;
    for (const BoardEntry &entry : entries)
        if (articles.contains(entry.id) || originals.contains(entry.original())
            || keys.contains(keyOf(entry, rules)))
            together.append(entry.id);
    return together;
}

ArticleId firstBelow(const QList<BoardEntry> &entries, const FoldRules &rules, const OpenFolds &open,
    const QSet<ArticleId> &candidates, ArticleId from)
{
    // Of the front, then of what stands for the article, then of the article itself, which may stand higher
    // up.
    using Place = std::tuple<qsizetype, qsizetype, bool, qsizetype>;
    const Groups groups(entries, rules);
    const auto placeOf = [&](qsizetype i) {
        const qsizetype shown = groups.shownFor(i);
        const qsizetype front = groups.of(shown).front;
        return Place(front, shown == front ? -1 : shown, shown != i, i);
    };
    Place begin(-1, -1, false, -1);
    for (qsizetype i = 0; i < entries.size(); ++i)
        if (entries.at(i).id == from)
            begin = placeOf(i);
    std::optional<Place> first;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (!candidates.contains(entries.at(i).id))
            continue;
        const FoldKey key = groups.key(groups.shownFor(i));
        if (key.day != 0 && !open.days.contains(key.day) && groups.of(groups.shownFor(i)).size > 1)
            continue;
        const Place place = placeOf(i);
        if (place > begin && (!first || place < *first))
            first = place;
    }
    return first ? entries.at(std::get<3>(*first)).id : ArticleId();
}

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/boardentry.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <array>
#include <initializer_list>

namespace sokbo {

using KindCounts = std::array<int, allArticleKinds.size()>; // of articles, by the number of their kind

// Kinds of which each day has one row.
class FoldedKinds {
public:
    FoldedKinds() = default;
    FoldedKinds(std::initializer_list<ArticleKind> kinds)
    {
        for (const ArticleKind kind : kinds)
            set(kind, true);
    }
    bool contains(ArticleKind kind) const { return m_bits >> int(kind) & 1; }
    void set(ArticleKind kind, bool on)
    {
        const quint16 bit = quint16(1 << int(kind));
        m_bits = on ? m_bits | bit : m_bits & ~bit;
    }
    friend bool operator==(const FoldedKinds &, const FoldedKinds &) = default;

private:
    quint16 m_bits = 0;
};

struct FoldRules {
    bool stories = false; // and copies
    FoldedKinds kinds;

    bool any() const { return stories || kinds != FoldedKinds(); }

    friend bool operator==(const FoldRules &, const FoldRules &) = default;
};

// What the reader has opened.
struct OpenFolds {
    QSet<StoryId> stories;
    QSet<ArticleId> copies; // by the article that they repeat
    QSet<quint16> days; // of folded kinds

    OpenFolds &operator+=(const OpenFolds &more);
    friend bool operator==(const OpenFolds &, const OpenFolds &) = default;
};

// What a row shows of what is folded into it. The first article of a story, or of a day's folded kinds, is
// the front; the other members have rows only while that is open, and then follow the front. Copies have rows
// only while they are open; they then follow the article that they repeat, or, where it is not on this board,
// the first of them.
struct RowFold {
    StoryId story;
    int size = 0; // rows that story or day have, without copies; less than 2: the row stands alone
    bool member = false; // not the front
    bool open = false;
    quint16 day = 0; // of folded kinds; 0: the row is none of them
    int copies = 0; // that repeat this article
    bool copiesOpen = false;
    bool isCopy = false;

    bool isFront() const { return size > 1 && !member; }
    bool hidesMembers() const { return isFront() && !open; }
    bool hidesCopies() const { return copies > 0 && !copiesOpen; }
    bool standsForKinds() const { return day != 0 && hidesMembers(); }
    friend bool operator==(const RowFold &, const RowFold &) = default;
};

// The first row of a day, among those of a board in the order of dates.
struct DayStart {
    int row = 0;
    quint16 day = 0; // as BoardEntry has it

    friend bool operator==(const DayStart &, const DayStart &) = default;
};

struct FoldedRows {
    QList<ArticleId> rows;
    QHash<ArticleId, RowFold> folds; // only of rows that do not stand alone
    QHash<quint16, KindCounts> days; // of folded kinds
    int stories = 0; // an article that is alone counts as one
    QList<DayStart>
        dayStarts; // what an open row shows below itself is of its day; none if days are not known

    friend bool operator==(const FoldedRows &, const FoldedRows &) = default;
};

// All of these take time that grows with the number of entries.
FoldedRows foldRows(const QList<BoardEntry> &entries, const FoldRules &rules, const OpenFolds &open);

// What must be open so that these articles have rows.
OpenFolds foldsHiding(
    const QList<BoardEntry> &entries, const FoldRules &rules, const QSet<ArticleId> &articles);

// The articles that are folded together with one of these, and these; in the order of the board.
QList<ArticleId> foldedWith(
    const QList<BoardEntry> &entries, const FoldRules &rules, const QSet<ArticleId> &articles);

// The first of `candidates` below the article `from` if everything was open but the folded kinds; these count
// where they are open. None below: an invalid id. If `from` is not on the board, the search begins at the
// top.
ArticleId firstBelow(const QList<BoardEntry> &entries, const FoldRules &rules, const OpenFolds &open,
    const QSet<ArticleId> &candidates, ArticleId from);

} // namespace sokbo

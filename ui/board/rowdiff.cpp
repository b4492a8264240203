// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/rowdiff.h"

#include <QSet>

#include <algorithm>

namespace sokbo {

namespace {

// Past this many steps a view is quicker, and no less calm, when it shows everything afresh: each step costs
// it a walk over all its rows.
qsizetype maximumEdits(qsizetype rows)
{
    constexpr qsizetype most = 200, least = 8, rowsWalked = 8'000'000;
    return std::clamp(rowsWalked / std::max<qsizetype>(rows, 1), least, most);
}

using Rows = QList<ArticleId>;

QSet<ArticleId> setOf(Rows::const_iterator from, Rows::const_iterator to)
{
    QSet<ArticleId> set;
    set.reserve(to - from);
    for (; from != to; ++from)
        set.insert(*from);
    return set;
}

void addStep(RowDiff &diff, RowEdit::Kind kind, int row)
{
    if (!diff.edits.isEmpty()) {
        RowEdit &last = diff.edits.last();
        const int next = kind == RowEdit::Kind::Insert ? last.row + last.count : last.row;
        if (last.kind == kind && next == row) {
            ++last.count;
            return;
        }
    }
    diff.edits.append({kind, row, 1});
}

} // namespace

RowDiff diffRows(const Rows &shown, const Rows &wanted, const std::function<bool(ArticleId)> &keep)
{
    // Nearly always a few rows differ among very many: only the stretch between equal ends is looked at in
    // detail.
    auto [s, w] = std::mismatch(shown.cbegin(), shown.cend(), wanted.cbegin(), wanted.cend());
    auto shownEnd = shown.cend();
    auto wantedEnd = wanted.cend();
    while (shownEnd != s && wantedEnd != w && *(shownEnd - 1) == *(wantedEnd - 1)) {
        --shownEnd;
        --wantedEnd;
    }
    const QSet<ArticleId> inShown = setOf(s, shownEnd);
    const QSet<ArticleId> inWanted = setOf(w, wantedEnd);

    RowDiff diff;
    diff.rows.reserve(wanted.size());
    diff.rows.append(Rows(shown.cbegin(), s));
    while (s != shownEnd || w != wantedEnd) {
        if (s != shownEnd && !inWanted.contains(*s)) {
            if (keep(*s))
                diff.rows.append(*s);
            else
                addStep(diff, RowEdit::Kind::Remove, int(diff.rows.size()));
            ++s;
        } else if (w != wantedEnd && !inShown.contains(*w)) {
            addStep(diff, RowEdit::Kind::Insert, int(diff.rows.size()));
            diff.rows.append(*w++);
        } else if (s != shownEnd && w != wantedEnd && *s == *w) {
            diff.rows.append(*w);
            ++s;
            ++w;
        } else { // the same rows in another order
            diff.reset = true;
            diff.rows = wanted;
            return diff;
        }
    }
    diff.rows.append(Rows(wantedEnd, wanted.cend()));
    diff.reset = diff.edits.size() > maximumEdits(diff.rows.size());
    return diff;
}

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "board/foldedrows.h"
#include "core/headline.h"

#include <QCoreApplication>
#include <QString>

namespace sokbo {

// What a row says beside what is painted.
class RowTexts final {
    Q_DECLARE_TR_FUNCTIONS(RowTexts)
public:
    // "포토 31 · 부고 12": what a row stands for that shows a day's folded kinds.
    static QString kinds(const KindCounts &counts);
    // The badge of an article whose flag and title do not say its kind themselves; else none.
    static QString kindBadge(const Headline &headline);
    static QString gathered(); // the badge of such a row
    static QString spoken(const Headline &headline, const RowFold &fold); // for a screen reader
    static QString spokenKinds(const QString &kinds, const RowFold &fold);
    // These are HTML; empty: none.
    static QString titleTooltip(const Headline &headline, const RowFold &fold);
    static QString plainTooltip(const QString &text); // shown as it was written

private:
    static QString storyText(const RowFold &fold);
    static QString copiesText(const RowFold &fold);
};

} // namespace sokbo

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
    static QString spoken(const Headline &headline, const RowFold &fold); // for a screen reader
    // These are HTML; empty: none.
    static QString titleTooltip(const Headline &headline, const RowFold &fold);
    static QString plainTooltip(const QString &text); // shown as it was written

private:
    static QString storyText(const RowFold &fold);
};

} // namespace sokbo

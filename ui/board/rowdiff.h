// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QList>

#include <functional>

namespace sokbo {

// One step from the shown rows to the wanted rows. Row numbers are those at the time of the step.
struct RowEdit {
    enum class Kind { Insert, Remove };
    Kind kind = Kind::Insert;
    int row = 0;
    int count = 0;

    friend bool operator==(const RowEdit &, const RowEdit &) = default;
};

struct RowDiff {
    QList<ArticleId> rows; // the rows after all steps
    QList<RowEdit> edits; // the ids to insert are in `rows`, at the same row numbers
    bool reset = false; // there are too many steps, or rows changed their order: show `rows` anew
};

// Rows that are only in `shown` are removed, except those in `keep`: they stay at their place.
RowDiff diffRows(const QList<ArticleId> &shown, const QList<ArticleId> &wanted,
    const std::function<bool(ArticleId)> &keep);

} // namespace sokbo

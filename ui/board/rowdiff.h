// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QList>

#include <functional>

namespace sokbo {

// One step from the rows that are shown to those that shall be; rows count as they stand when the step is
// taken.
struct RowEdit {
    enum class Kind { Insert, Remove };
    Kind kind = Kind::Insert;
    int row = 0;
    int count = 0;

    friend bool operator==(const RowEdit &, const RowEdit &) = default;
};

struct RowDiff {
    QList<ArticleId> rows; // what is shown in the end
    QList<RowEdit> edits; // inserted ids stand in `rows` at the edit's place
    bool reset = false; // too many steps, or rows that changed places: show `rows` afresh
};

// Rows that are in `shown` only go, but for those that `keep` holds: they stay where they are.
RowDiff diffRows(const QList<ArticleId> &shown, const QList<ArticleId> &wanted,
    const std::function<bool(ArticleId)> &keep);

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

namespace sokbo {

// What one answer of a source says about the identity of its entries. Intake needs it whole: most entries of
// an answer are known, and never reach the store again.
struct FeedAnswer {
    QSet<QString> guids; // of all its entries, as guidOf() makes them
    QSet<QString> sharedLinks; // of several entries, as steadyLink() writes them: they identify nothing
    bool single = false; // it has one entry
    bool sureGuids = false; // a guid is never given to another entry: the numbers of a board
};

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QDateTime>

namespace sokbo {

// A row's place on the board, to go on from: "published,id" in the contract's --after.
struct BoardKey {
    QDateTime published;
    ArticleId id;
};

} // namespace sokbo

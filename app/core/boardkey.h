// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QDateTime>

namespace sokbo {

// The place of a row on the board. A next page begins after it: "published,id" of --after.
struct BoardKey {
    QDateTime published;
    ArticleId id;
};

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/noteworthy.h"
#include "store/connection.h"

namespace sokbo {

// See Store::noteworthy().
NoteworthyNews readNoteworthy(Database &database, const NoteworthyHints &hints, const QDateTime &since);

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storereport.h"
#include "store/database.h"

namespace sokbo {

StoreStats readStats(Database &database);

} // namespace sokbo

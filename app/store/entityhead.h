// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entityhead.h"
#include "store/database.h"

namespace sokbo {

// Error kind: NotFound.
EntityHead readEntityHead(Database &database, EntityId id, const QDateTime &now);

} // namespace sokbo

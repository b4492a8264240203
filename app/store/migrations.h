// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

namespace sokbo {

inline constexpr qint64 applicationId = 0x536f6b62; // "Sokb"
int newestSchema();

// Whether a database that exists is ours to read: Store for another program's, Newer for one of a newer
// Sokbo.
Result<int> checkSchema(Database &database); // its version; 0: empty

// Brings the database to the newest schema, each step in a transaction of its own, after a copy of what was
// there was put beside it. Throws Failure.
void migrate(Database &database);

} // namespace sokbo

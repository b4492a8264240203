// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

namespace sokbo {

inline constexpr qint64 applicationId = 0x536f6b62; // "Sokb"
int newestSchema();

// Checks that an existing database is Sokbo's. Error kinds: Store if it is another program's, Newer if a
// newer Sokbo wrote it.
Result<int> checkSchema(Database &database); // its version; 0: empty

// Brings the database to the newest schema. First it puts a copy beside the database; then each step runs in
// its own transaction. Throws Failure.
void migrate(Database &database);

} // namespace sokbo

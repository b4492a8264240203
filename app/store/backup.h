// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

namespace sokbo {

// A whole copy of what the connection sees, written under another name first and then put in place, so that a
// file of that name is always a complete one. Throws Failure.
void copyDatabase(Database &from, const QString &file);

// Store::restore.
Result<> restoreDatabase(const QString &file, const QString &folder);

// Puts a finished database into a locked folder. What it replaces stays beside it, its log under the matching
// name so that it still opens as it was: sokbo.db.WORD-20250210-120000.
Result<> putInPlace(const QString &fresh, const QString &folder, const QString &word);

QString databaseFile(const QString &folder);

} // namespace sokbo

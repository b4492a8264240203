// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

namespace sokbo {

// A whole copy of what the connection sees, written under another name first and then put in place, so that a
// file of that name is always a complete one. Throws Failure.
void copyDatabase(Database &from, const QString &file);

// Store::restore.
Result<> restoreDatabase(const QString &file, const QString &folder);

QString databaseFile(const QString &folder);

} // namespace sokbo

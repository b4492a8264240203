// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

namespace sokbo {

QString databaseFile(const QString &folder);

// Copies the whole database as the connection sees it. The copy is written under another name first, so that
// a file of the wanted name is always complete. It holds one snapshot until it is done; others go on writing
// meanwhile, and the log grows. Throws Failure.
void copyDatabase(Database &from, const QString &file);

// Renames a file over another one; false where that failed.
bool moveFile(const QString &from, const QString &to);
// SQLite syncs what it writes, but a name in a folder is the folder's content.
void syncFolder(const QString &folder);

} // namespace sokbo

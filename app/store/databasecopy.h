// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

namespace sokbo {

QString databaseFile(const QString &folder);

// A whole copy of what the connection sees, written under another name first and then put in place, so that a
// file of that name is always a complete one. It holds one snapshot until it is done, while others go on
// writing: the log grows by what they write. Throws Failure.
void copyDatabase(Database &from, const QString &file);

// Renames a file over another one; false where that failed.
bool moveFile(const QString &from, const QString &to);
// SQLite syncs what it writes, but a name in a folder is the folder's content.
void syncFolder(const QString &folder);

} // namespace sokbo

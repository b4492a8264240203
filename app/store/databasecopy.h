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
void syncFile(const QString &file);
// A new file, or one that is there, which only its owner may read and write: mode 0600. SQLite gives its log
// the same.
void makePrivate(const QString &file);
// All of a data folder's files and, where `folderToo`, the folder itself (0700).
void makeFolderPrivate(const QString &folder, bool folderToo);
// SQLite syncs what it writes, but a name in a folder is the folder's content.
void syncFolder(const QString &folder);

} // namespace sokbo

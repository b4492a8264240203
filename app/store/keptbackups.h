// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keptbackup.h"
#include "store/database.h"

#include <QList>

namespace sokbo {

// Backups that nobody has to ask for: three of them in the folder `backups` of the data folder, of a day, of
// a week and of a month ago, or less where Sokbo has not run that long.

// Newest first, without those that cannot be opened.
QList<KeptBackup> keptBackups(const QString &folder);

// Makes the day's, where the last one is a day old, and lets the former one grow old. One that is not sound
// takes no other's place: of a database that is damaged the good ones stay. Throws Failure.
void keepBackup(Database &from, const QString &folder, const QDateTime &now);

} // namespace sokbo

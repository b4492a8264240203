// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include <QStringList>

namespace sokbo {

// Faults that SQLite finds in the file itself; empty if there are none. Reads the whole file.
QStringList integrityProblems(Database &database);

// The first fault of the file, found in a part of the time because indexes are not compared with tables;
// empty if there is none.
QString firstProblem(Database &database);

// True where it is only that an index does not agree with its table.
bool isOfIndex(const QString &problem);

} // namespace sokbo

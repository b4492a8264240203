// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storereport.h"
#include "store/connection.h"

#include <QStringList>

namespace sokbo {

// What SQLite finds wrong with the file itself; empty: nothing. The quick check leaves out that indexes and
// tables agree.
QStringList integrityProblems(Database &database, bool quick);

// Looks at everything that the file format cannot: checksums of rows, bodies and images, the full text index,
// and that what is kept twice agrees. Repairs what can be made again from what is there or fetched again from
// its source.
DoctorReport examine(Connection &connection, bool repair);

StoreStats readStats(Database &database);

} // namespace sokbo

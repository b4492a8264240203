// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include <QStringList>

namespace sokbo {

// What SQLite finds wrong with the file itself; empty: nothing. Reads all of it.
QStringList integrityProblems(Database &database);

} // namespace sokbo

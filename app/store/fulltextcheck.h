// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"

#include <QString>

namespace sokbo {

// Faults of the full text index that reading can find; empty if there are none.
QString fullTextProblem(Connection &connection);

// Faults in the index's own data; empty if there are none. FTS5 checks only on a connection that may write,
// although it writes nothing.
QString fullTextDamage(Database &database);

} // namespace sokbo

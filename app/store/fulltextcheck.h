// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"

#include <QString>

namespace sokbo {

// What is wrong with the full text index as far as reading can tell; empty: nothing.
QString fullTextProblem(Connection &connection);

// Whether the index is damaged in itself; empty: it is not. FTS5 checks only on a connection that may write,
// though it writes nothing.
QString fullTextDamage(Database &database);

} // namespace sokbo

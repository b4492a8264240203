// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"

#include <QString>

namespace sokbo {

// Faults of the full text index that reading can find; empty if there are none.
QString fullTextProblem(Connection &connection);
// The same of the words that are kept beside it, in the newest and the oldest block and one between.
QString commonWordProblem(Connection &connection);
QString tripleProblem(Connection &connection); // and of the blocks' letter triples

// Faults in the index's own data; empty if there are none. FTS5 checks only on a connection that may write,
// although it writes nothing.
QString fullTextDamage(Database &database);
QString tripleDamage(Database &database);

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mention.h"
#include "store/connection.h"

#include <QList>

namespace sokbo {

// Gives the things that an article names the names under which the store has them already: spelled with a
// space or without, by a short form that another article had beside the full name, or the other way round.
void spellAsStored(Connection &connection, QList<Mention> &mentions);

} // namespace sokbo

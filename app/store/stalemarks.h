// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/correction.h"
#include "store/connection.h"

namespace sokbo {

// The articles that a correction concerns, whose marks are therefore to be made anew. There may be hundreds
// of thousands: so they are looked for in slices, the newest first, and what is still to be looked for is
// kept. Articles that come meanwhile are marked with the correction anyway.

// Begins to look for what may look different with or without these, which take effect in the same
// transaction. That a few articles are found for nothing costs only time.
void lookForConcerned(Connection &connection, const QList<Correction> &corrections);
// The next slice; false where nothing is left to look for.
bool staleSlice(Connection &connection);

} // namespace sokbo

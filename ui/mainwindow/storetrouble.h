// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

namespace sokbo {

// Says why the data folder cannot be opened, and what can be done: wait for another Sokbo, restore a backup,
// put the damaged database aside and begin anew. True: something was done, so that opening it is worth
// another try.
bool solveStoreTrouble(const Error &error, const QString &folder);

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/storereport.h"

class QWidget;

namespace sokbo {

// Says why the data folder cannot be opened, and what can be done: wait for another Sokbo, restore a backup,
// put the damaged database aside and begin anew. True: something was done, so that opening it is worth
// another try.
bool solveStoreTrouble(const Error &error, const QString &folder);

// Says that opening the folder has ended an exchange of the database which had been cut off. Nothing where
// there was none.
void tellOfCutExchange(CutExchange ended, QWidget &window);

} // namespace sokbo

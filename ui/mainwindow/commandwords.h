// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow/command.h"

#include <QStringList>

namespace sokbo {

// Other words by which somebody may look for a command, in the reader's language. Most need none.
QStringList otherWordsOf(Command command);

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace sokbo {

// The folders in which the program's modules may be, the first one first: beside the program and in its
// library folder. What is large and not needed for the first board is in a module.
QStringList moduleFolders();

} // namespace sokbo

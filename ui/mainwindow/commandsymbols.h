// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/symbols.h"
#include "mainwindow/command.h"

namespace sokbo {

Symbol symbolOf(Command command);

} // namespace sokbo

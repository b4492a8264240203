// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ipc/request.h"

class QWidget;

namespace sokbo {

// Asks the window that has this folder open to do what we were started for. False where there is none that
// answers.
bool handOver(const QString &folder, const ipc::OpenRequest &request);

// Brings a window before all others, as far as the desktop lets it: on Wayland and by some on X11 only with
// the token that the desktop gave to who was started last.
void bringToFront(QWidget &window, const QString &activationToken);

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ipc/request.h"

class QWidget;

namespace sokbo {

// Passes our arguments to the window that has this folder open. False if no window answers.
bool handOver(const QString &folder, const ipc::OpenRequest &request);

// Brings a window to the front, if the desktop allows it. On Wayland, and with some desktops on X11, this
// needs the token that the desktop gave to the program that was started last.
void bringToFront(QWidget &window, const QString &activationToken);

} // namespace sokbo

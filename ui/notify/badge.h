// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace sokbo {

// The icon with a count on it, drawn for each size in which trays show icons; 0 is the icon alone. A count
// that would be too small to read is shortened: "99+".
QIcon badgedIcon(const QIcon &icon, qint64 count);
// One size of it, in pixels.
QPixmap badgedPixmap(const QIcon &icon, qint64 count, int pixels);

} // namespace sokbo

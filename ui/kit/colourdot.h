// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>

namespace sokbo {

// A filled circle that shows a tag's colour: `diameter` in the middle of a square icon of `side` pixels.
QIcon colourDot(const QColor &colour, int side, int diameter);

} // namespace sokbo

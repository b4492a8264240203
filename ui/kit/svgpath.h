// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>
#include <QStringView>

#include <optional>

namespace sokbo {

// The `d` of an SVG path with the commands M, L, H, V, C, A and Z: absolute, and arcs of circles only.
// Nothing for any other text.
std::optional<QPainterPath> readSvgPath(QStringView text);

} // namespace sokbo

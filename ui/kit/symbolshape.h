// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QPainterPath>

#include <optional>

namespace sokbo {

// A symbol as it is drawn: lines of one width, and small filled parts, on a square of `side` units.
struct SymbolShape {
    static constexpr qreal side = 16;
    static constexpr qreal lineWidth = 1.25; // in units

    QPainterPath lines;
    QPainterPath filled;
};

// Reads what our own symbols are drawn with (resources/icons/README.md), and nothing else of SVG. Nothing
// for whatever stands outside of that. Qt's reader of SVG is a plugin, and to load it takes longer than to
// paint all of the window.
std::optional<SymbolShape> readSymbol(const QByteArray &svg);

// The shape in pixels, `pixels` wide, with its upright and level lines moved to where a line of `width`
// pixels covers whole ones.
SymbolShape fittedToPixels(const SymbolShape &shape, int pixels, int width);
int symbolLineWidth(int pixels); // of a symbol `pixels` wide: in whole pixels, at least one

} // namespace sokbo

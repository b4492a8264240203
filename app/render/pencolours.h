// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/highlight.h"
#include "render/markcolours.h"

namespace sokbo {

// The ground of a highlight, on which texts and links stand out, and the line under it.
constexpr ThemeColour penGround(HighlightColour colour)
{
    switch (colour) {
    case HighlightColour::Yellow:
        return {0xfff0a8, 0x4f4208};
    case HighlightColour::Green:
        return {0xd3f2cd, 0x1d4a28};
    case HighlightColour::Blue:
        return {0xd3e8fd, 0x1d3f63};
    case HighlightColour::Pink:
        return {0xfddbe8, 0x5c2440};
    }
    Q_UNREACHABLE();
}

constexpr ThemeColour penLine(HighlightColour colour)
{
    switch (colour) {
    case HighlightColour::Yellow:
        return {0xb58900, 0xe0b93a};
    case HighlightColour::Green:
        return {0x2e8b45, 0x6fc987};
    case HighlightColour::Blue:
        return {0x2f78c4, 0x79b4f2};
    case HighlightColour::Pink:
        return {0xc2417f, 0xee8fbb};
    }
    Q_UNREACHABLE();
}

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tagcolour.h"
#include "render/markcolours.h"

namespace sokbo {

// The colour of a tag's dot and of its outline, both in the article and in the window around it. Text in it
// is readable on the grounds of either theme.
constexpr ThemeColour tagShade(TagColour colour)
{
    switch (colour) {
    case TagColour::Blue:
        return {0x1f6fd0, 0x7db4f0};
    case TagColour::Orange:
        return {0xb8480f, 0xf0a070};
    case TagColour::Green:
        return {0x1b7a43, 0x74c795};
    case TagColour::Purple:
        return {0x6b4fa0, 0xb7a0e8};
    case TagColour::Pink:
        return {0xa8326b, 0xec8ab8};
    case TagColour::Teal:
        return {0x0f7c86, 0x63c6d0};
    case TagColour::Yellow:
        return {0x8a6a00, 0xe0b93a};
    case TagColour::Red:
        return {0xb3261e, 0xff8a80};
    case TagColour::Grey:
        return {0x56606b, 0xa6b0bb};
    }
    Q_UNREACHABLE();
}

} // namespace sokbo

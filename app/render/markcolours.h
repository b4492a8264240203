// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mention.h"

namespace sokbo {

struct ThemeColour {
    quint32 light; // 0xRRGGBB, on a light ground
    quint32 dark;
};

// The colour of a type of mention, both in the article and in the window around it.
constexpr ThemeColour markColour(MentionType type)
{
    switch (type) {
    case MentionType::Person:
        return {0x1f5fa8, 0x7db4f0};
    case MentionType::Organisation:
        return {0x8a4b08, 0xe0a35c};
    case MentionType::Place:
        return {0x1b7a43, 0x74c795};
    case MentionType::Date:
    case MentionType::Time:
        return {0x6b4fa0, 0xb7a0e8};
    case MentionType::Quantity:
        return {0x56606b, 0xa6b0bb};
    case MentionType::Event:
        return {0xa8326b, 0xec8ab8};
    case MentionType::Product:
        return {0x0f7c86, 0x63c6d0};
    }
    Q_UNREACHABLE();
}

} // namespace sokbo

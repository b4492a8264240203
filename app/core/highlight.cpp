// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/highlight.h"

namespace sokbo {

QString highlightColourName(HighlightColour colour)
{
    switch (colour) {
    case HighlightColour::Yellow:
        return QStringLiteral("yellow");
    case HighlightColour::Green:
        return QStringLiteral("green");
    case HighlightColour::Blue:
        return QStringLiteral("blue");
    case HighlightColour::Pink:
        return QStringLiteral("pink");
    }
    Q_UNREACHABLE();
}

std::optional<HighlightColour> highlightColourFromName(QStringView name)
{
    for (const HighlightColour colour : allHighlightColours)
        if (highlightColourName(colour) == name)
            return colour;
    return std::nullopt;
}

HighlightColour highlightColourFromNumber(qint64 number)
{
    for (const HighlightColour colour : allHighlightColours)
        if (qint64(colour) == number)
            return colour;
    return HighlightColour::Yellow;
}

} // namespace sokbo

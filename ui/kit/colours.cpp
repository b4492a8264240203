// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/colours.h"

#include "render/markcolours.h"
#include "render/tagcolours.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sokbo {

namespace {

// Of each value of a channel, because every cell of a board asks for some colours that can be read.
const std::array<double, 256> &linear()
{
    static const std::array<double, 256> table = [] {
        std::array<double, 256> values;
        for (size_t i = 0; i < values.size(); ++i) {
            const double channel = double(i) / 255;
            values[i] = channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
        }
        return values;
    }();
    return table;
}

double luminance(const QColor &colour)
{
    const auto &of = linear();
    return 0.2126 * of[size_t(colour.red())] + 0.7152 * of[size_t(colour.green())]
        + 0.0722 * of[size_t(colour.blue())];
}

} // namespace

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Base)) < luminance(palette.color(QPalette::Text));
}

QColor mixed(const QColor &first, const QColor &second, double share)
{
    const auto part = [share](int a, int b) { return int(std::lround(a * share + b * (1 - share))); };
    return QColor(part(first.red(), second.red()), part(first.green(), second.green()),
        part(first.blue(), second.blue()));
}

double contrastRatio(const QColor &first, const QColor &second)
{
    const double a = luminance(first), b = luminance(second);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QColor readableOn(const QColor &colour, const QColor &ground)
{
    const QColor goal = luminance(ground) > 0.18 ? QColor(Qt::black) : QColor(Qt::white);
    QColor result = colour;
    for (double share = 0.1; contrastRatio(result, ground) < 4.5 && share <= 1.0; share += 0.1)
        result = mixed(goal, colour, share);
    return result;
}

QColor entityColour(MentionType type, bool dark)
{
    const ThemeColour colour = markColour(type);
    return QColor(dark ? colour.dark : colour.light);
}

QColor tagColour(TagColour colour, bool dark)
{
    const ThemeColour shade = tagShade(colour);
    return QColor(dark ? shade.dark : shade.light);
}

QColor dimmedText(const QPalette &palette)
{
    const QColor text = palette.color(QPalette::Active, QPalette::Text);
    const QColor base = palette.color(QPalette::Active, QPalette::Base);
    // On the tint of a selected row there is less contrast than on the base: keep some in hand.
    QColor dimmed = mixed(text, base, 0.58);
    for (double share = 0.62; contrastRatio(dimmed, base) < 5.2 && share <= 1.0; share += 0.04)
        dimmed = mixed(text, base, share);
    return dimmed;
}

QColor errorColour(bool dark)
{
    return dark ? QColor(0xff8a80) : QColor(0xb3261e);
}

QColor starColour(bool dark)
{
    return dark ? QColor(0xf0b429) : QColor(0x946400);
}

QColor hitColour(bool dark)
{
    return dark ? QColor(0x5a4a10) : QColor(0xffe9a8);
}

} // namespace sokbo

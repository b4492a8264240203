// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/colours.h"

#include "render/markcolours.h"
#include "render/tagcolours.h"

#include <algorithm>
#include <cmath>

namespace sokbo {

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
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

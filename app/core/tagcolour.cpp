// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tagcolour.h"

namespace sokbo {

namespace {

struct KnownColour {
    TagColour colour;
    const char *name;
    quint32 kept;
};

// In the order of allTagColours.
constexpr std::array knownColours{KnownColour{TagColour::Blue, "blue", 0xff1f6fd0},
    KnownColour{TagColour::Orange, "orange", 0xffb8480f}, KnownColour{TagColour::Green, "green", 0xff1b7a43},
    KnownColour{TagColour::Purple, "purple", 0xff6b4fa0}, KnownColour{TagColour::Pink, "pink", 0xffa8326b},
    KnownColour{TagColour::Teal, "teal", 0xff0f7c86}, KnownColour{TagColour::Yellow, "yellow", 0xff8a6a00},
    KnownColour{TagColour::Red, "red", 0xffb3261e}, KnownColour{TagColour::Grey, "grey", 0xff56606b}};
static_assert(knownColours.size() == allTagColours.size());

} // namespace

QString tagColourName(TagColour colour)
{
    return QLatin1String(knownColours.at(std::size_t(colour)).name);
}

std::optional<TagColour> tagColourFromName(QStringView name)
{
    for (const KnownColour &known : knownColours)
        if (name.compare(QLatin1String(known.name), Qt::CaseInsensitive) == 0)
            return known.colour;
    return std::nullopt;
}

quint32 keptTagColour(TagColour colour)
{
    return knownColours.at(std::size_t(colour)).kept;
}

std::optional<TagColour> tagColourFromKept(quint32 kept)
{
    for (const KnownColour &known : knownColours)
        if (known.kept == kept)
            return known.colour;
    return std::nullopt;
}

TagColour tagColourOf(const QString &name, quint32 kept)
{
    if (const auto own = tagColourFromKept(kept))
        return *own;
    // Our own sum and not qHash, which differs from one start to the next.
    quint32 sum = 7;
    for (const QChar c : name.toCaseFolded())
        sum = sum * 31 + c.unicode();
    return allTagColours.at(sum % allTagColours.size());
}

} // namespace sokbo

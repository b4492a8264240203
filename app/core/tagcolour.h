// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace sokbo {

// What a tag may be coloured with. The colours that a theme shows for it stand in render/tagcolours.h.
enum class TagColour { Blue, Orange, Green, Purple, Pink, Teal, Yellow, Red, Grey };
inline constexpr std::array allTagColours{TagColour::Blue, TagColour::Orange, TagColour::Green,
    TagColour::Purple, TagColour::Pink, TagColour::Teal, TagColour::Yellow, TagColour::Red, TagColour::Grey};

// "blue", "orange" …: on the command line, in JSON and in pages.
QString tagColourName(TagColour colour);
std::optional<TagColour> tagColourFromName(QStringView name);

// As it is kept (Tag::colour): 0xffRRGGBB. What is kept never changes, whatever a theme makes of it.
quint32 keptTagColour(TagColour colour);
std::optional<TagColour> tagColourFromKept(quint32 kept);
// The tag's own colour, or, of one that has none, a colour that depends only on its name.
TagColour tagColourOf(const QString &name, quint32 kept);

} // namespace sokbo

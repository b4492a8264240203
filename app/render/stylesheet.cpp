// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/stylesheet.h"

#include "render/markcolours.h"
#include "render/pencolours.h"
#include "render/tagcolours.h"

#include <QFile>

#include <algorithm>
#include <array>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

struct Colour {
    QLatin1String name;
    ThemeColour shades;
};

// Every text colour stands out from its ground by 4.5:1 or more, as tests/render measures.
constexpr std::array colours{
    Colour{"ground"_L1, {0xffffff, 0x17191c}},
    Colour{"text"_L1, {0x1b1e22, 0xe3e6ea}},
    Colour{"dim"_L1, {0x5d6670, 0xa6b0ba}},
    Colour{"line"_L1, {0xd5dae0, 0x3a4047}},
    Colour{"panel"_L1, {0xf5f7f9, 0x1f2327}},
    Colour{"spoken"_L1, {0xfff3c4, 0x332e10}}, // the ground of what is being said
    Colour{"sought"_L1, {0xefe5fd, 0x3b2f5c}}, // the ground of what is sought, and its frame
    Colour{"soughtline"_L1, {0xa583d6, 0x7258ad}},
    Colour{"link"_L1, {0x1f5fa8, 0x7db4f0}},
    Colour{"person"_L1, markColour(MentionType::Person)},
    Colour{"organisation"_L1, markColour(MentionType::Organisation)},
    Colour{"place"_L1, markColour(MentionType::Place)},
    Colour{"date"_L1, markColour(MentionType::Date)},
    Colour{"time"_L1, markColour(MentionType::Time)},
    Colour{"quantity"_L1, markColour(MentionType::Quantity)},
    Colour{"event"_L1, markColour(MentionType::Event)},
    Colour{"product"_L1, markColour(MentionType::Product)},
    Colour{"flash"_L1, {0xc62828, 0xc62828}},
    Colour{"sole"_L1, {0x1f5fa8, 0x1f5fa8}},
    Colour{"chain"_L1, {0x9a5200, 0x9a5200}},
    Colour{"inserted"_L1, {0x166534, 0x8fd6a6}},
    Colour{"deleted"_L1, {0xa32424, 0xf2a3a3}},
    Colour{"star"_L1, {0x946400, 0xf0b429}},
    Colour{"code-keyword"_L1, {0x8a2f8f, 0xd9a0e0}},
    Colour{"code-type"_L1, {0x1f5fa8, 0x7db4f0}},
    Colour{"code-function"_L1, {0x7a4a00, 0xe5c07b}},
    Colour{"code-string"_L1, {0x1b7a43, 0x8fce9f}},
    Colour{"code-number"_L1, {0xa3421c, 0xf0a070}},
    Colour{"code-comment"_L1, {0x646d77, 0x8f99a4}},
    Colour{"code-name"_L1, {0x0f6f78, 0x63c6d0}},
};

constexpr std::array tinted{"person"_L1, "organisation"_L1, "place"_L1, "date"_L1, "time"_L1, "quantity"_L1,
    "event"_L1, "product"_L1, "inserted"_L1, "deleted"_L1};

QString rgba(quint32 colour, double share)
{
    return u"rgba(%1,%2,%3,%4)"_s.arg(colour >> 16 & 0xff)
        .arg(colour >> 8 & 0xff)
        .arg(colour & 0xff)
        .arg(share);
}

QString variable(const QString &name, quint32 value)
{
    return "--"_L1 + name + ":#"_L1 + QString::number(value, 16).rightJustified(6, u'0') + u';';
}

QString colourVariables(bool dark)
{
    // What only colours the ground: it leaves darker letters on paper, and lighter ones in the dark, as they
    // are.
    QString css = dark ? u"--blending:lighten;"_s : u"--blending:darken;"_s;
    for (const HighlightColour pen : allHighlightColours) {
        const ThemeColour ground = penGround(pen), line = penLine(pen);
        css += variable("pen-"_L1 + highlightColourName(pen), dark ? ground.dark : ground.light);
        css += variable("penline-"_L1 + highlightColourName(pen), dark ? line.dark : line.light);
    }
    for (const TagColour tag : allTagColours) {
        const ThemeColour shade = tagShade(tag);
        css += variable("tag-"_L1 + tagColourName(tag), dark ? shade.dark : shade.light);
    }
    for (const Colour &colour : colours) {
        const quint32 value = dark ? colour.shades.dark : colour.shades.light;
        css += variable(colour.name, value);
        // On a dark ground a tint needs more of its colour to be seen as much.
        if (std::find(tinted.begin(), tinted.end(), colour.name) != tinted.end())
            css += "--"_L1 + colour.name + "-tint:"_L1 + rgba(value, dark ? 0.14 : 0.09) + u';';
    }
    return css;
}

QString serifFonts()
{
    QStringList names;
    for (const QString &family : serifFamilies())
        names.append(family == "serif"_L1 ? family : QString(u'"' + family + u'"'));
    return names.join(u',');
}

// Ends the variables.
QString colourScheme(const PageStyle &style)
{
    QString css = ";color-scheme:"_L1 + (style.dark ? "dark"_L1 : "light"_L1) + "}\n"_L1;
    if (style.dark) // paper is white
        css += "@media print{:root{"_L1 + colourVariables(false) + "}}\n"_L1;
    return css;
}

QString variables(const PageStyle &style)
{
    QString css = u":root{"_s + colourVariables(style.dark);
    css += "--size:"_L1 + QString::number(std::clamp(style.textPixels, 8, 48)) + "px;"_L1;
    css += u"--leading:%1;--measure:%2em;"_s.arg(std::clamp(style.leadingPercent, 100, 300) / 100.0)
               .arg(std::clamp(style.measureEm, 10, 200));
    if (style.serif)
        return css + "--font:"_L1 + serifFonts() + colourScheme(style);
    QString family;
    // Into the style sheet goes only what a font's name can hold, so that no name can end the declaration.
    for (QChar c : style.fontFamily.left(100))
        if (c.isLetterOrNumber() || c == u' ' || c == u'-' || c == u'.')
            family += c;
    family = family.trimmed().isEmpty() ? u"\"Noto Sans KR\""_s : QString(u'"' + family.trimmed() + u'"');
    return css + "--font:"_L1 + family + colourScheme(style);
}

QString articleCss()
{
    QFile file(u":/pane/article.css"_s);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    return isOpen ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

QStringList serifFamilies()
{
    return {u"Noto Serif KR"_s, u"Noto Serif CJK KR"_s, u"Source Han Serif K"_s, u"NanumMyeongjo"_s,
        u"Batang"_s, u"serif"_s};
}

QString pageStyleSheet(const PageStyle &style)
{
    return variables(style) + articleCss();
}

} // namespace sokbo

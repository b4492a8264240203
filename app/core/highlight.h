// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <array>
#include <optional>

namespace sokbo {

// The numbers are stored.
enum class HighlightColour : quint8 { Yellow = 1, Green = 2, Blue = 3, Pink = 4 };
inline constexpr std::array allHighlightColours{
    HighlightColour::Yellow, HighlightColour::Green, HighlightColour::Blue, HighlightColour::Pink};

// "yellow", "green", "blue", "pink": in pages and in JSON.
QString highlightColourName(HighlightColour colour);
std::optional<HighlightColour> highlightColourFromName(QStringView name);
// By the number that is stored; one that this program does not know is yellow.
HighlightColour highlightColourFromNumber(qint64 number);

// Some words of an article's text, with what it takes to find them in another version of it. All texts are
// pieces of bodyText().
struct Passage {
    QString text;
    QString before; // what stood beside it: up to passageSurroundings on either side
    QString after;
    int start = -1; // where it stood then, in UTF-16 units; -1: not known

    friend bool operator==(const Passage &, const Passage &) = default;
};
inline constexpr int passageSurroundings = 60; // UTF-16 units

// A passage that the reader marked.
struct Highlight {
    qint64 id = 0; // the store's own; 0: not stored yet
    Passage passage; // as it was when it was marked
    HighlightColour colour = HighlightColour::Yellow;
    QString note; // empty: none
    QDateTime made; // UTC
    // Where it is in the text that it was read with, in UTF-16 units of bodyText(); -1: the text has it no
    // longer.
    int start = -1;
    int end = -1;

    bool isLost() const { return start < 0; }
    friend bool operator==(const Highlight &, const Highlight &) = default;
};

} // namespace sokbo

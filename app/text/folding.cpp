// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/folding.h"

#include "text/composed.h"

namespace sokbo {

namespace {

constexpr char16_t firstWide = 0xFF01, lastWide = 0xFF5E; // the ASCII marks, digits and letters once more
constexpr char16_t wideSpace = 0x3000;
constexpr int mostPieces = 32; // of one letter; more are no writing, and composing them takes ever longer
constexpr char16_t rareHanja = 0xD87E; // the high surrogate of U+2F800 to U+2FA1F

bool isCompatibilityHanja(char16_t unit)
{
    return unit >= 0xF900 && unit <= 0xFAFF;
}

// A letter's piece that is written onto what stands before it: an accent, or a vowel or final consonant of
// Hangul.
bool joinsFormer(char16_t unit)
{
    return (unit >= 0x0300 && unit <= 0x036F) || (unit >= 0x1160 && unit <= 0x11FF)
        || (unit >= 0xD7B0 && unit <= 0xD7FF) || unit == 0x3099 || unit == 0x309A;
}

bool isWide(char16_t unit)
{
    return unit == wideSpace || (unit >= firstWide && unit <= lastWide);
}

// First of all the two ranges that nearly every unit of a text is in.
bool needsFolding(char16_t unit)
{
    if (unit < 0x0300 || (unit >= 0xAC00 && unit <= 0xD7A3))
        return false;
    return isWide(unit) || isCompatibilityHanja(unit) || joinsFormer(unit) || unit == rareHanja;
}

bool needsFolding(const QString &text)
{
    for (const QChar unit : text)
        if (needsFolding(unit.unicode()))
            return true;
    return false;
}

void foldUnit(QChar &unit)
{
    if (unit == wideSpace)
        unit = u' ';
    else if (isWide(unit.unicode()))
        unit = QChar(char16_t(unit.unicode() - firstWide + u'!'));
}

} // namespace

FoldedText::FoldedText(const QString &text)
    : m_text(text)
{
    if (!needsFolding(text))
        return;
    QString folded;
    folded.reserve(text.size());
    std::vector<int> origins;
    origins.reserve(std::size_t(text.size()) + 1);
    for (int i = 0; i < text.size();) {
        int end = i + (text[i] == rareHanja && i + 1 < text.size() && text[i + 1].isLowSurrogate() ? 2 : 1);
        while (end < text.size() && end - i < mostPieces && joinsFormer(text[end].unicode()))
            ++end;
        // Composition also unifies what stands twice.
        if (end - i > 1 || isCompatibilityHanja(text[i].unicode()))
            folded += composed(text.mid(i, end - i));
        else
            folded += text[i];
        while (qsizetype(origins.size()) < folded.size()) {
            foldUnit(folded[qsizetype(origins.size())]);
            origins.push_back(i);
        }
        i = end;
    }
    origins.push_back(int(text.size()));
    if (folded.size() != text.size())
        m_origins = std::move(origins);
    m_text = std::move(folded);
}

} // namespace sokbo

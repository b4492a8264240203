// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace sokbo::entity {

enum class CharKind : quint8 { Space, Hangul, Latin, Digit, Han, Kana, Mark };

CharKind kindOf(char16_t unit);

inline bool isOneOf(char16_t sign, QStringView signs)
{
    for (const QChar each : signs)
        if (each == sign)
            return true;
    return false;
}

// The sign between the parts of a list and of a day, as it is typed.
inline bool isMiddleDot(char16_t sign)
{
    return isOneOf(sign, u"·‧∙\u318d・");
}

// A run of letters and digits between spaces and marks. Korean particles are still part of it.
struct Word {
    int start = 0;
    int end = 0; // one past the last

    int size() const { return end - start; }
};

// A text prepared for the stages: the kind of every UTF-16 unit, and its words. Built in one pass. The
// text is folded (text/folding.h): lists, patterns and people write each character in one way.
class Reading {
public:
    explicit Reading(QString text);

    const QString &text() const { return m_text; }
    int size() const { return int(m_text.size()); }
    const std::vector<Word> &words() const { return m_words; }

    // Cut to the text, as QStringView::mid() does it.
    QStringView view(int start, int end) const
    {
        const bool isWithin = start >= 0 && start <= end && end <= size();
        return isWithin ? QStringView(m_text.constData() + start, end - start)
                        : QStringView(m_text).mid(start, end - start);
    }
    QStringView view(const Word &word) const { return view(word.start, word.end); }
    // Outside the text these give a space, so that callers need not ask for the borders.
    char16_t at(int i) const { return i < 0 || i >= size() ? u' ' : m_text.at(i).unicode(); }
    CharKind kind(int i) const { return i < 0 || i >= size() ? CharKind::Space : m_kinds[std::size_t(i)]; }

    bool isWordPart(int i) const
    {
        const CharKind here = kind(i);
        return here != CharKind::Space && here != CharKind::Mark;
    }
    bool startsWord(int i) const { return isWordPart(i) && !isWordPart(i - 1); }
    // As startsWord(), or where the script changes within a word (美서, 尹접견, 4일오전).
    bool startsRun(int i) const { return isWordPart(i) && (!isWordPart(i - 1) || kind(i) != kind(i - 1)); }
    // One past the last Hangul syllable of the run that goes on at i (i itself when there is none).
    int hangulEnd(int i) const { return i < 0 || i >= size() ? i : m_hangulEnds[std::size_t(i)]; }
    int skipSpaces(int i) const; // on one line, at most a few
    // The position before i, over two spaces at most; negative where the text begins there.
    int skipSpacesBack(int i) const;
    int wordIndex(
        int position) const; // of the word that holds or follows the position; words().size() for none

private:
    QString m_text;
    std::vector<CharKind> m_kinds;
    std::vector<Word> m_words;
    std::vector<int> m_hangulEnds;
};

} // namespace sokbo::entity

// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/typedpattern.h"

#include "text/hangul.h"

#include <algorithm>

namespace sokbo {

namespace {

// The last of the vowels, in Unicode's order, that begin with the same key: ㅗ may become ㅘ, ㅙ or ㅚ.
int lastVowelFrom(int vowel)
{
    switch (vowel) {
    case 8: // ㅗ
        return 11;
    case 13: // ㅜ
        return 16;
    case 18: // ㅡ
        return 19;
    default:
        return vowel;
    }
}

int lastFinalFrom(int final)
{
    switch (final) {
    case 1: // ㄱ
        return 3;
    case 4: // ㄴ
        return 6;
    case 8: // ㄹ
        return 15;
    case 17: // ㅂ
        return 18;
    default:
        return final;
    }
}

// Letters that no keyboard gives, but texts in pieces have (U+1109 for U+3145), and finals as they are typed.
QString typedLetters(QStringView key, bool splitDoubles)
{
    QString letters;
    for (const QChar c : key) {
        const bool isPiece = c.unicode() >= 0x1100 && c.unicode() <= 0x1112;
        const QChar letter = isPiece ? initialLetter(c.unicode() - 0x1100) : c;
        const LetterPair parts = isConsonantLetter(letter) ? splitLetter(letter) : LetterPair{letter, {}};
        const QChar half = splitDoubles ? halfOfDouble(letter) : QChar();
        if (!half.isNull()) {
            letters += half;
            letters += half;
            continue;
        }
        letters += parts.first;
        if (!parts.second.isNull())
            letters += parts.second;
    }
    return letters;
}

} // namespace

void TypedPattern::addInitial(QChar consonant)
{
    const int initial = initialOfLetter(consonant);
    if (initial < 0)
        return addLetter(consonant);
    m_letters.append({syllableOf({initial, 0, 0}).unicode(), syllableOf({initial, 20, 27}).unicode(),
        consonant.unicode()});
}

void TypedPattern::addLetter(QChar letter)
{
    m_letters.append({letter.unicode(), letter.unicode(), letter.unicode()});
}

void TypedPattern::addOpen(QChar syllable)
{
    HangulParts last = partsOf(syllable);
    if (last.final == 0) {
        last.vowel = lastVowelFrom(last.vowel);
        last.final = 27;
    } else {
        last.final = lastFinalFrom(last.final);
    }
    m_letters.append({syllable.unicode(), syllableOf(last).unicode(), syllable.unicode()});
}

QList<TypedPattern> TypedPattern::of(QStringView key)
{
    QList<TypedPattern> patterns;
    for (const bool splitDoubles : {false, true}) {
        const QString letters = typedLetters(key, splitDoubles);
        if (letters.isEmpty() || (splitDoubles && letters == typedLetters(key, false)))
            break;
        TypedPattern pattern;
        for (const QChar c : QStringView(letters).chopped(1)) {
            if (isConsonantLetter(c))
                pattern.m_kind = Kind::Initials;
            isConsonantLetter(c) ? pattern.addInitial(c) : pattern.addLetter(c);
        }
        const QChar last = letters.back();
        TypedPattern closed = pattern;
        if (isConsonantLetter(last)) {
            // A single consonant after syllables is the beginning of the next one.
            if (pattern.m_kind == Kind::Plain && letters.size() > 1)
                closed.m_kind = Kind::Composing;
            else
                closed.m_kind = Kind::Initials;
            closed.addInitial(last);
        } else if (isHangulSyllable(last)) {
            closed.addOpen(last);
        } else {
            closed.addLetter(last);
        }
        patterns.append(closed);
        if (!isHangulSyllable(last) || partsOf(last).final == 0)
            continue;
        HangulParts parts = partsOf(last);
        const LetterPair end = lettersOfFinal(parts.final);
        parts.final = end.second.isNull() ? 0 : parts.final;
        if (!end.second.isNull()) // the first letter of ㄳ stays
            for (int final = 1; final < 28; ++final)
                if (lettersOfFinal(final).first == end.first && lettersOfFinal(final).second.isNull())
                    parts.final = final;
        pattern.addLetter(syllableOf(parts));
        pattern.addInitial(end.second.isNull() ? end.first : end.second);
        if (pattern.m_kind == Kind::Plain)
            pattern.m_kind = Kind::Composing;
        patterns.append(pattern);
    }
    return patterns;
}

bool TypedPattern::matchesAt(QStringView key, qsizetype at) const
{
    if (at < 0 || key.size() - at < m_letters.size())
        return false;
    return std::equal(
        m_letters.cbegin(), m_letters.cend(), key.cbegin() + at, [](const Letters &letters, QChar c) {
            const char16_t unit = c.unicode();
            return (unit >= letters.first && unit <= letters.last) || unit == letters.itself;
        });
}

bool TypedPattern::equals(QStringView key) const
{
    return m_kind == Kind::Plain && key.size() == m_letters.size()
        && std::equal(m_letters.cbegin(), m_letters.cend(), key.cbegin(),
            [](const Letters &letters, QChar c) { return c.unicode() == letters.itself; });
}

QString TypedPattern::least() const
{
    QString text;
    for (const Letters &letters : m_letters) {
        text += QChar(letters.first);
        if (letters.first != letters.last)
            break;
    }
    return text;
}

QString TypedPattern::beyond() const
{
    QString text;
    for (const Letters &letters : m_letters) {
        if (letters.first != letters.last)
            return text + QChar(letters.last + 1);
        text += QChar(letters.first);
    }
    return text + QString::fromUcs4(U"\U0010ffff", 1);
}

QString TypedPattern::glob() const
{
    QString pattern;
    for (const Letters &letters : m_letters) {
        if (letters.first != letters.last)
            pattern += QLatin1Char('[') + QChar(letters.first) + QLatin1Char('-') + QChar(letters.last)
                + QLatin1Char(']');
        else if (QStringView(u"*?[").contains(QChar(letters.first)))
            pattern += QLatin1Char('[') + QChar(letters.first) + QLatin1Char(']');
        else
            pattern += QChar(letters.first);
    }
    return pattern + QLatin1Char('*');
}

} // namespace sokbo

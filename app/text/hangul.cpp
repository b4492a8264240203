// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/hangul.h"

#include <array>

namespace sokbo {

namespace {

constexpr int vowels = 21, finals = 28;
constexpr char16_t firstSyllable = 0xac00, firstVowelLetter = 0x314f, lastVowelLetter = 0x3163;

// In Unicode's order.
constexpr std::u16string_view initialLetters = u"ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
constexpr std::u16string_view finalLetters(u"\0ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ", 28);
// The letters of the usual Korean layout, where a to z stand.
constexpr std::u16string_view keyLetters = u"ㅁㅠㅊㅇㄷㄹㅎㅗㅑㅓㅏㅣㅡㅜㅐㅔㅂㄱㄴㅅㅕㅍㅈㅌㅛㅋ";
constexpr std::u16string_view shiftedKeys = u"REQTWOP", shiftedLetters = u"ㄲㄸㅃㅆㅉㅒㅖ";

struct Compound {
    char16_t whole, first, second;
};
constexpr std::array<Compound, 11> compoundConsonants{
    {{u'ㄳ', u'ㄱ', u'ㅅ'}, {u'ㄵ', u'ㄴ', u'ㅈ'}, {u'ㄶ', u'ㄴ', u'ㅎ'}, {u'ㄺ', u'ㄹ', u'ㄱ'},
        {u'ㄻ', u'ㄹ', u'ㅁ'}, {u'ㄼ', u'ㄹ', u'ㅂ'}, {u'ㄽ', u'ㄹ', u'ㅅ'}, {u'ㄾ', u'ㄹ', u'ㅌ'},
        {u'ㄿ', u'ㄹ', u'ㅍ'}, {u'ㅀ', u'ㄹ', u'ㅎ'}, {u'ㅄ', u'ㅂ', u'ㅅ'}}};
constexpr std::array<Compound, 7> compoundVowels{
    {{u'ㅘ', u'ㅗ', u'ㅏ'}, {u'ㅙ', u'ㅗ', u'ㅐ'}, {u'ㅚ', u'ㅗ', u'ㅣ'}, {u'ㅝ', u'ㅜ', u'ㅓ'},
        {u'ㅞ', u'ㅜ', u'ㅔ'}, {u'ㅟ', u'ㅜ', u'ㅣ'}, {u'ㅢ', u'ㅡ', u'ㅣ'}}};

int placeIn(std::u16string_view letters, QChar letter)
{
    const auto at = letters.find(letter.unicode());
    return at == std::u16string_view::npos ? -1 : int(at);
}

bool isVowelLetter(QChar c)
{
    return c.unicode() >= firstVowelLetter && c.unicode() <= lastVowelLetter;
}

template <size_t N>
const Compound *compoundOf(const std::array<Compound, N> &all, QChar first, QChar second)
{
    for (const Compound &compound : all)
        if (compound.first == first.unicode() && compound.second == second.unicode())
            return &compound;
    return nullptr;
}

// Puts letters together as a keyboard does: a consonant ends a syllable until a vowel shows that it begins
// the next one.
class Composer {
public:
    void add(QChar letter)
    {
        if (isVowelLetter(letter))
            addVowel(letter);
        else
            addConsonant(letter);
    }
    void addOther(QChar c)
    {
        flush();
        m_out += c;
    }
    QString take()
    {
        flush();
        return m_out;
    }

private:
    void addVowel(QChar letter)
    {
        if (!m_final.isNull()) {
            const LetterPair parts = splitLetter(m_final);
            const QChar next = parts.second.isNull() ? m_final : parts.second;
            m_final = parts.second.isNull() ? QChar() : parts.first;
            flush();
            m_initial = next;
            m_vowel = letter;
        } else if (m_vowel.isNull()) {
            m_vowel = letter;
        } else if (const Compound *compound = compoundOf(compoundVowels, m_vowel, letter)) {
            m_vowel = QChar(compound->whole);
        } else {
            flush();
            m_vowel = letter;
        }
    }

    void addConsonant(QChar letter)
    {
        const bool open = !m_initial.isNull() && !m_vowel.isNull();
        if (open && m_final.isNull() && placeIn(finalLetters, letter) > 0) {
            m_final = letter;
            return;
        }
        if (const Compound *compound
            = m_final.isNull() ? nullptr : compoundOf(compoundConsonants, m_final, letter)) {
            m_final = QChar(compound->whole);
            return;
        }
        flush();
        m_initial = letter;
    }

    void flush()
    {
        const int initial = m_initial.isNull() ? -1 : initialOfLetter(m_initial);
        if (initial >= 0 && !m_vowel.isNull()) {
            const int final = m_final.isNull() ? 0 : placeIn(finalLetters, m_final);
            m_out += syllableOf({initial, m_vowel.unicode() - firstVowelLetter, final});
        } else {
            for (const QChar part : {m_initial, m_vowel})
                if (!part.isNull())
                    m_out += part;
        }
        m_initial = m_vowel = m_final = QChar();
    }

    QString m_out;
    QChar m_initial, m_vowel, m_final; // null: not there
};

void appendKey(QString &keys, QChar letter)
{
    if (const int shifted = placeIn(shiftedLetters, letter); shifted >= 0)
        keys += QChar(shiftedKeys[size_t(shifted)]);
    else if (const int key = placeIn(keyLetters, letter); key >= 0)
        keys += QChar(u'a' + key);
    else
        keys += letter;
}

void appendKeys(QString &keys, QChar letter)
{
    for (const Compound &compound : compoundVowels)
        if (compound.whole == letter.unicode()) {
            appendKey(keys, QChar(compound.first));
            return appendKey(keys, QChar(compound.second));
        }
    const LetterPair parts = splitLetter(letter);
    appendKey(keys, parts.first);
    if (!parts.second.isNull())
        appendKey(keys, parts.second);
}

} // namespace

HangulParts partsOf(QChar syllable)
{
    const int place = syllable.unicode() - firstSyllable;
    return {place / (vowels * finals), place / finals % vowels, place % finals};
}

QChar syllableOf(const HangulParts &parts)
{
    return QChar(firstSyllable + (parts.initial * vowels + parts.vowel) * finals + parts.final);
}

QChar initialLetter(int initial)
{
    return QChar(initialLetters[size_t(initial)]);
}

int initialOfLetter(QChar letter)
{
    return placeIn(initialLetters, letter);
}

LetterPair splitLetter(QChar letter)
{
    for (const Compound &compound : compoundConsonants)
        if (compound.whole == letter.unicode())
            return {QChar(compound.first), QChar(compound.second)};
    return {letter, QChar()};
}

LetterPair lettersOfFinal(int final)
{
    return splitLetter(QChar(finalLetters[size_t(final)]));
}

QString initialsOf(QStringView text)
{
    QString initials;
    initials.reserve(text.size());
    for (const QChar c : text)
        initials += isHangulSyllable(c) ? initialLetter(partsOf(c).initial) : c;
    return initials;
}

QChar halfOfDouble(QChar letter)
{
    switch (letter.unicode()) {
    case u'ㄲ':
        return u'ㄱ';
    case u'ㄸ':
        return u'ㄷ';
    case u'ㅃ':
        return u'ㅂ';
    case u'ㅆ':
        return u'ㅅ';
    case u'ㅉ':
        return u'ㅈ';
    default:
        return {};
    }
}

QChar hangulOfKey(QChar key)
{
    if (const int shifted = placeIn(shiftedKeys, key); shifted >= 0)
        return QChar(shiftedLetters[size_t(shifted)]);
    const char16_t small = key.toLower().unicode();
    return small >= u'a' && small <= u'z' ? QChar(keyLetters[size_t(small - u'a')]) : QChar();
}

QString hangulOfKeys(QStringView typed)
{
    Composer composer;
    for (const QChar c : typed) {
        if (const QChar letter = hangulOfKey(c); !letter.isNull())
            composer.add(letter);
        else
            composer.addOther(c);
    }
    return composer.take();
}

QString keysOfHangul(QStringView text)
{
    QString keys;
    for (const QChar c : text) {
        if (!isHangulSyllable(c)) {
            appendKeys(keys, c);
            continue;
        }
        const HangulParts parts = partsOf(c);
        appendKeys(keys, initialLetter(parts.initial));
        appendKeys(keys, QChar(firstVowelLetter + parts.vowel));
        if (parts.final > 0)
            appendKeys(keys, QChar(finalLetters[size_t(parts.final)]));
    }
    return keys;
}

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>
#include <QString>
#include <QStringView>

namespace sokbo {

// The parts of Hangul syllables, and the keys of the usual Korean keyboard layout (두벌식). Single letters
// are compatibility jamo, U+3131 to U+3163, as a keyboard gives them.

inline bool isHangulSyllable(QChar c)
{
    return c.unicode() >= 0xac00 && c.unicode() <= 0xd7a3;
}
inline bool isConsonantLetter(QChar c)
{
    return c.unicode() >= 0x3131 && c.unicode() <= 0x314e;
}

// A syllable's parts by their places in Unicode's order: initial 0 to 18, vowel 0 to 20, final 0 to 27, where
// 0 is none.
struct HangulParts {
    int initial = 0;
    int vowel = 0;
    int final = 0;
};
HangulParts partsOf(QChar syllable);
QChar syllableOf(const HangulParts &parts);

QChar initialLetter(int initial); // the letter of an initial
int initialOfLetter(QChar letter); // -1: no syllable begins with it, as with ㄳ and ㅏ
// The two letters of which a final or a letter of it is made (ㄳ: ㄱ, ㅅ); the second is null for a simple
// one. ㄲ and ㅆ are simple: each is one key.
struct LetterPair {
    QChar first;
    QChar second;
};
LetterPair lettersOfFinal(int final);
LetterPair splitLetter(QChar letter);

// ㅅ of ㅆ: it is one key, and what a keyboard makes of two ㅅ. Null for all but the five double consonants.
QChar halfOfDouble(QChar letter);

// The initial consonants of a text: 삼성전자 gives ㅅㅅㅈㅈ. What is no syllable stays.
QString initialsOf(QStringView text);

// The letter on the key of a Latin letter, null for other characters: r gives ㄱ, R gives ㄲ.
QChar hangulOfKey(QChar key);
// What the keys would have written on the other layout: rmafl gives 금리, and ㄴㅛㅜㅊ or 뇨ㅜㅊ gives sync.
// Other characters stay. The text is in the composed form (NFC).
QString hangulOfKeys(QStringView typed);
QString keysOfHangul(QStringView text);

} // namespace sokbo

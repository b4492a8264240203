// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace sokbo {

// The form in which texts and queries are compared: in lower case, without invisible characters, with single
// spaces, and with one code point for each character (full-width letters, ㎞ and compatibility Han become the
// usual ones). Compatibility jamo (ㅋㅋ) stay.
QString foldText(QStringView text);

// A folded name without white space: 샘올트먼 and 샘 올트먼 give the same key.
QString searchKey(QStringView text);

enum class LetterClass {
    Separator,
    Dense, // Hangul, Han, Kana: a word is found inside a longer run
    Spaced, // letters and digits of all other scripts: spaces separate the words
};
LetterClass letterClass(char32_t codePoint);

} // namespace sokbo

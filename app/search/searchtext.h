// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace sokbo {

// The form in which texts and queries are compared: compatibility forms unified (full-width, ㎞, 李 of either
// code point), lower case, invisible characters dropped, white space folded to single spaces. Compatibility
// jamo (ㅋㅋ) stay.
QString foldText(QStringView text);

// A folded name without its white space: 샘올트먼 and 샘 올트먼 are one.
QString searchKey(QStringView text);

enum class LetterClass {
    Separator,
    Dense, // Hangul, Han, Kana: words are found inside of longer runs
    Spaced, // letters and digits of all other scripts: words stand alone
};
LetterClass letterClass(char32_t codePoint);

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>

namespace sokbo {

// QChar::isSpace() looks every syllable up in a table, and news is made of syllables: no space of Unicode
// comes after U+3000.
inline bool isSpace(char32_t c)
{
    return c <= 0x3000 && QChar::isSpace(c);
}
inline bool isSpace(QChar c)
{
    return isSpace(char32_t(c.unicode()));
}

} // namespace sokbo

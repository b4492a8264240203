// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>

namespace sokbo {

// As QChar::isSpace(), but fast for Korean: that function looks up each syllable in a table. Unicode has no
// space after U+3000.
inline bool isSpace(char32_t c)
{
    return c <= 0x3000 && QChar::isSpace(c);
}
inline bool isSpace(QChar c)
{
    return isSpace(char32_t(c.unicode()));
}

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/letterpairs.h"

namespace sokbo {

LetterPairs::LetterPairs(QStringView text)
{
    for (qsizetype i = 1; i < text.size(); ++i) {
        const quint16 pair = pairOf(text[i - 1], text[i]);
        m_bits[pair / 64] |= quint64(1) << (pair % 64);
    }
}

} // namespace sokbo

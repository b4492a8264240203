// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <array>

namespace sokbo {

// Which two letters stand side by side in a text. Where many words are looked for in one text, this says of
// most of them that they are not there, without a walk through the text for each.
class LetterPairs {
public:
    explicit LetterPairs(QStringView text);
    // False: no such pair is in the text. True: one is, or another with the same place in the table.
    bool mayHold(quint16 pair) const { return m_bits[pair / 64] >> (pair % 64) & 1; }
    // The place of a pair of UTF-16 units in the table.
    static quint16 pairOf(QChar first, QChar second)
    {
        return static_cast<quint16>((quint32(first.unicode()) * 40503U) ^ second.unicode());
    }

private:
    std::array<quint64, 1024> m_bits{};
};

} // namespace sokbo

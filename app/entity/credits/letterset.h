// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <algorithm>
#include <bitset>

namespace sokbo::entity {

// Which letters a line has, or may have: a look that most words fail is cheaper than to search for each.
class LetterSet {
public:
    explicit LetterSet(QStringView line)
    {
        for (const QChar letter : line)
            m_letters.set(letter.unicode() % size);
    }
    bool mayHold(QChar letter) const { return m_letters.test(letter.unicode() % size); }
    bool mayHold(QStringView word) const
    {
        return std::all_of(word.begin(), word.end(), [this](QChar letter) { return mayHold(letter); });
    }

private:
    static constexpr std::size_t size = 1024;

    std::bitset<size> m_letters; // those alike in their low bits share one
};

} // namespace sokbo::entity

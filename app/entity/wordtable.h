// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sokbo::entity {

// Words with a number each, found by the start of a text. Sorted once, then read-only; a look-up goes to the
// words that share its first two units and narrows their range unit by unit, so it costs no more than the
// longest word that could match, and next to nothing where none can. The words lie in one buffer, because
// tens of thousands of separate strings would take longer to make than the program may take to start.
class WordTable {
public:
    struct Match {
        int length = 0; // UTF-16 units; 0 for none
        int value = 0;

        explicit operator bool() const { return length > 0; }
    };

    void insert(QStringView word, int value = 0); // the first value of a word stays
    void seal();

    Match longestPrefix(QStringView text) const;
    // Every word that the text begins with, from short to long.
    template <typename Function>
    void forEachPrefix(QStringView text, Function function) const;
    Match find(QStringView word) const; // the whole view
    bool contains(QStringView word) const { return bool(find(word)); }
    bool isEmpty() const { return m_words.empty(); }

private:
    struct Item {
        quint32 offset = 0; // in m_letters
        int length = 0;
        int value = 0;
    };
    using Range = std::pair<int, int>; // of m_words

    std::u16string_view letters(const Item &item) const
    {
        return std::u16string_view(m_letters).substr(item.offset, std::size_t(item.length));
    }
    Range firstRange(QStringView text) const
    {
        if (text.isEmpty())
            return {0, 0};
        const char16_t unit = text.front().unicode();
        return m_first[std::size_t(m_pageOf[unit >> 8]) * 256 + (unit & 255)];
    }
    static quint32 unitsOf(char16_t first, char16_t second) { return quint32(first) << 16 | second; }
    // Of m_pairs, of which there are a power of two.
    std::size_t slotOf(quint32 units) const
    {
        return std::size_t((units * 0x9E3779B97F4A7C15ULL) >> 32) & (m_pairs.size() - 1);
    }
    std::size_t slotAfter(std::size_t slot) const { return (slot + 1) & (m_pairs.size() - 1); }
    Range firstTwoRange(char16_t first, char16_t second) const
    {
        const quint32 units = unitsOf(first, second);
        for (std::size_t slot = slotOf(units); m_pairs[slot].units != 0; slot = slotAfter(slot))
            if (m_pairs[slot].units == units)
                return m_pairs[slot].range;
        return {0, 0};
    }
    Range narrow(Range range, int depth, char16_t unit) const;
    void indexPairs();
    void indexWords();
    static quint64 keyOf(QStringView word);

    std::u16string m_letters;
    std::vector<Item> m_words;
    // The range of every first unit, by its two bytes: pages of 256 ranges, of which the first is empty.
    std::array<quint16, 256> m_pageOf{};
    std::vector<Range> m_first{256, Range(0, 0)};
    // The range of every two first units: a hash table, at most half full.
    struct Pair {
        quint32 units = 0; // 0: nothing here
        Range range{0, 0};
    };
    std::vector<Pair> m_pairs{1};
    // A bit for the key of every word, of which there are at least sixteen times as many: nearly all that
    // find() is asked for is in no list.
    std::vector<quint64> m_filter{0};
    int m_filterShift = 58; // of a key, to the number of its bit
};

template <typename Function>
void WordTable::forEachPrefix(QStringView text, Function function) const
{
    Range range = firstRange(text);
    for (int depth = 1; range.first < range.second; ++depth) {
        const Item &shortest = m_words[std::size_t(range.first)];
        if (shortest.length == depth)
            function(Match{depth, shortest.value});
        if (depth >= text.size())
            break;
        const char16_t unit = text.at(depth).unicode();
        range = depth == 1 ? firstTwoRange(text.front().unicode(), unit) : narrow(range, depth, unit);
    }
}

// The same, from the end of a text: suffixes such as 그룹 or 경찰서.
class SuffixTable {
public:
    void insert(QStringView suffix, int value = 0);
    void seal() { m_reversed.seal(); }
    WordTable::Match longestSuffix(QStringView text) const;

private:
    WordTable m_reversed;
};

} // namespace sokbo::entity

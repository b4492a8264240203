// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/lists/keyfilter.h"

#include <QString>

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sokbo::entity {

// Words with a number each, found by the start of a text. Sorted once, then read-only; a look-up goes to the
// words that share its first two units and narrows their range unit by unit, so it costs no more than the
// longest word that could match, and next to nothing where none can: a few kilobytes of bits, which stay in
// the processor's cache, say so. The words lie in one buffer, because tens of thousands of separate strings
// would take longer to make than the program may take to start.
class WordTable {
public:
    struct Match {
        int length = 0; // UTF-16 units; 0 for none
        int value = 0;

        explicit operator bool() const { return length > 0; }
    };

    void insert(QStringView word, int value = 0); // the first value of a word stays
    void seal();

    Match longestPrefix(QStringView text) const { return mayBegin(text) ? lookLongest(text) : Match(); }
    // Every word that the text begins with, from short to long.
    template <typename Function>
    void forEachPrefix(QStringView text, Function function) const;
    Match find(QStringView word) const // the whole view
    {
        if (word.size() < 2)
            return longestPrefix(word);
        return mayBegin(word) && m_wordFilter.mayHold(keyOf(word)) ? look(word) : Match();
    }
    bool contains(QStringView word) const { return bool(find(word)); }
    bool isEmpty() const { return m_words.empty(); }
    bool mayBeginWith(QChar unit) const
    {
        const std::size_t bit = unit.unicode() % firstBits;
        return m_firsts[bit / 64] >> bit % 64 & 1;
    }

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
    static quint32 unitsOf(char16_t first, char16_t second) { return quint32(first) << 16 | second; }
    static quint64 mixed(quint64 key) { return key * 0x9E3779B97F4A7C15ULL; }
    // Of m_begins, of which there are a power of two.
    std::size_t slotOf(quint32 units) const
    {
        return std::size_t(mixed(units) >> 32) & (m_begins.size() - 1);
    }
    std::size_t slotAfter(std::size_t slot) const { return (slot + 1) & (m_begins.size() - 1); }
    Range beginningWith(quint32 units) const
    {
        if (!m_beginFilter.mayHold(mixed(units)))
            return {0, 0};
        for (std::size_t slot = slotOf(units); m_begins[slot].units != 0; slot = slotAfter(slot))
            if (m_begins[slot].units == units)
                return m_begins[slot].range;
        return {0, 0};
    }
    Range narrow(Range range, int depth, char16_t unit) const;
    void orderLetters();
    void indexBegins();
    void indexWords();
    static quint64 keyOf(QStringView word)
    {
        quint64 key = 0;
        for (QChar unit : word) {
            key = mixed(key + unit.unicode() + 1);
            key ^= key >> 32;
        }
        return mixed(key);
    }
    bool mayBegin(QStringView text) const { return !text.isEmpty() && mayBeginWith(text.front()); }
    Match lookLongest(QStringView text) const;
    Match look(QStringView word) const; // of two units or more

    static KeyFilter filterFor(std::size_t keys);

    std::u16string m_letters;
    std::vector<Item> m_words;
    // The range of every two first units, and that of a word of one unit with 0 for the second: a hash table,
    // at most half full.
    struct Begin {
        quint32 units = 0; // 0: nothing here
        Range range{0, 0};
    };
    std::vector<Begin> m_begins{1};
    // Of first units alone: most of what is asked for ends here.
    static constexpr std::size_t firstBits = 4096;
    std::array<quint64, firstBits / 64> m_firsts{};
    KeyFilter m_beginFilter;
    KeyFilter m_wordFilter; // of whole words
};

template <typename Function>
void WordTable::forEachPrefix(QStringView text, Function function) const
{
    if (!mayBegin(text))
        return;
    const char16_t first = text.front().unicode();
    if (const Range single = beginningWith(unitsOf(first, 0)); single.first < single.second)
        function(Match{1, m_words[std::size_t(single.first)].value});
    if (text.size() < 2)
        return;
    Range range = beginningWith(unitsOf(first, text[1].unicode()));
    for (int depth = 2; range.first < range.second; ++depth) {
        const Item &shortest = m_words[std::size_t(range.first)];
        if (shortest.length == depth)
            function(Match{depth, shortest.value});
        if (depth >= text.size())
            break;
        range = narrow(range, depth, text[depth].unicode());
    }
}

// The same, from the end of a text: suffixes such as 그룹 or 경찰서.
class SuffixTable {
public:
    void insert(QStringView suffix, int value = 0);
    void seal() { m_reversed.seal(); }
    WordTable::Match longestSuffix(QStringView text) const
    {
        return !text.isEmpty() && m_reversed.mayBeginWith(text.back()) ? lookLongest(text)
                                                                       : WordTable::Match();
    }

private:
    WordTable::Match lookLongest(QStringView text) const;

    WordTable m_reversed;
};

} // namespace sokbo::entity

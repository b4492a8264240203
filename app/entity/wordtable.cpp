// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/wordtable.h"

#include <algorithm>
#include <array>
#include <bit>

namespace sokbo::entity {

namespace {

// No suffix in the tables is longer; more of the text need not be turned around.
constexpr qsizetype longestSuffixLength = 12;

} // namespace

void WordTable::insert(QStringView word, int value)
{
    if (word.isEmpty())
        return;
    m_words.push_back({quint32(m_letters.size()), int(word.size()), value});
    m_letters.append(word.utf16(), std::size_t(word.size()));
}

void WordTable::seal()
{
    // Stable, so that of two equal words the one that was inserted first stays.
    std::stable_sort(m_words.begin(), m_words.end(),
        [this](const Item &a, const Item &b) { return letters(a) < letters(b); });
    m_words.erase(std::unique(m_words.begin(), m_words.end(),
                      [this](const Item &a, const Item &b) { return letters(a) == letters(b); }),
        m_words.end());
    for (int i = 0; i < int(m_words.size());) {
        const char16_t unit = letters(m_words[std::size_t(i)]).front();
        const int start = i;
        while (i < int(m_words.size()) && letters(m_words[std::size_t(i)]).front() == unit)
            ++i;
        quint16 &page = m_pageOf[unit >> 8];
        if (page == 0) {
            page = quint16(m_first.size() / 256);
            m_first.resize(m_first.size() + 256);
        }
        m_first[std::size_t(page) * 256 + (unit & 255)] = {start, i};
    }
    indexPairs();
    indexWords();
}

quint64 WordTable::keyOf(QStringView word)
{
    quint64 key = 0;
    for (QChar unit : word) {
        key = (key + unit.unicode() + 1) * 0x9E3779B97F4A7C15ULL;
        key ^= key >> 32;
    }
    return key * 0x9E3779B97F4A7C15ULL;
}

void WordTable::indexWords()
{
    const std::size_t bits = std::bit_ceil(std::max<std::size_t>(64, 16 * m_words.size()));
    m_filter.assign(bits / 64, 0);
    m_filterShift = 64 - std::countr_zero(bits);
    for (const Item &item : m_words) {
        const quint64 bit = keyOf(letters(item)) >> m_filterShift;
        m_filter[std::size_t(bit / 64)] |= quint64(1) << bit % 64;
    }
}

void WordTable::indexPairs()
{
    std::vector<Pair> pairs;
    for (int i = 0; i < int(m_words.size()); ++i) {
        const std::u16string_view word = letters(m_words[std::size_t(i)]);
        if (word.size() < 2)
            continue;
        const quint32 units = unitsOf(word[0], word[1]);
        if (pairs.empty() || pairs.back().units != units)
            pairs.push_back({units, {i, i}});
        pairs.back().range.second = i + 1;
    }
    m_pairs.assign(std::bit_ceil(2 * pairs.size() + 1), {});
    for (const Pair &pair : pairs) {
        std::size_t slot = slotOf(pair.units);
        while (m_pairs[slot].units != 0)
            slot = slotAfter(slot);
        m_pairs[slot] = pair;
    }
}

// Within the range all words share their first `depth` units; shorter ones come first.
WordTable::Range WordTable::narrow(Range range, int depth, char16_t unit) const
{
    const auto unitAt = [this, depth](const Item &item) {
        return item.length > depth ? int(m_letters[item.offset + quint32(depth)]) : -1;
    };
    if (range.second - range.first == 1)
        return unitAt(m_words[std::size_t(range.first)]) == unit ? range : Range(0, 0);
    const auto begin = m_words.begin() + range.first;
    const auto end = m_words.begin() + range.second;
    const auto low
        = std::lower_bound(begin, end, int(unit), [&](const Item &item, int u) { return unitAt(item) < u; });
    if (low == end || unitAt(*low) != unit)
        return {0, 0};
    const auto high
        = std::upper_bound(low, end, int(unit), [&](int u, const Item &item) { return u < unitAt(item); });
    return {int(low - m_words.begin()), int(high - m_words.begin())};
}

WordTable::Match WordTable::longestPrefix(QStringView text) const
{
    Match longest;
    forEachPrefix(text, [&](Match match) { longest = match; });
    return longest;
}

WordTable::Match WordTable::find(QStringView word) const
{
    if (word.size() <= 1) {
        const Range range = firstRange(word);
        if (range.first == range.second || m_words[std::size_t(range.first)].length != 1)
            return {};
        return {1, m_words[std::size_t(range.first)].value};
    }
    const quint64 bit = keyOf(word) >> m_filterShift;
    if (!(m_filter[std::size_t(bit / 64)] >> bit % 64 & 1))
        return {};
    const Range range = firstTwoRange(word[0].unicode(), word[1].unicode());
    const std::u16string_view wanted(word.utf16(), std::size_t(word.size()));
    const auto end = m_words.begin() + range.second;
    const auto found = std::lower_bound(m_words.begin() + range.first, end, wanted,
        [this](const Item &item, std::u16string_view text) { return letters(item) < text; });
    return found != end && letters(*found) == wanted ? Match{found->length, found->value} : Match();
}

void SuffixTable::insert(QStringView suffix, int value)
{
    QString turned(suffix.size(), Qt::Uninitialized);
    std::reverse_copy(suffix.begin(), suffix.end(), turned.begin());
    m_reversed.insert(turned, value);
}

WordTable::Match SuffixTable::longestSuffix(QStringView text) const
{
    const QStringView end = text.right(longestSuffixLength);
    std::array<QChar, longestSuffixLength> turned;
    std::reverse_copy(end.begin(), end.end(), turned.begin());
    return m_reversed.longestPrefix(QStringView(turned.data(), end.size()));
}

} // namespace sokbo::entity

// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/lists/wordtable.h"

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
    const auto isBefore = [this](const Item &a, const Item &b) { return letters(a) < letters(b); };
    // As those of a list in a file are.
    const bool isInOrder = std::is_sorted(m_words.begin(), m_words.end(), isBefore);
    // Stable, so that of two equal words the one that was inserted first stays.
    if (!isInOrder)
        std::stable_sort(m_words.begin(), m_words.end(), isBefore);
    m_words.erase(std::unique(m_words.begin(), m_words.end(),
                      [this](const Item &a, const Item &b) { return letters(a) == letters(b); }),
        m_words.end());
    if (!isInOrder)
        orderLetters();
    indexBegins();
    indexWords();
}

// As the words are, so that those which are compared one after another lie side by side.
void WordTable::orderLetters()
{
    std::u16string ordered;
    ordered.reserve(m_letters.size());
    for (Item &item : m_words) {
        const auto offset = quint32(ordered.size());
        ordered += letters(item);
        item.offset = offset;
    }
    m_letters = std::move(ordered);
}

// Of sixteen bits a key, so that few that are not there get through.
KeyFilter WordTable::filterFor(std::size_t keys)
{
    KeyFilter filter;
    filter.makeBits(std::countr_zero(std::bit_ceil(std::max<std::size_t>(64, 16 * keys))));
    return filter;
}

void WordTable::indexWords()
{
    m_wordFilter = filterFor(m_words.size());
    for (const Item &item : m_words)
        m_wordFilter.add(keyOf(letters(item)));
}

void WordTable::indexBegins()
{
    std::vector<Begin> begins;
    for (int i = 0; i < int(m_words.size()); ++i) {
        const std::u16string_view word = letters(m_words[std::size_t(i)]);
        const std::size_t bit = word[0] % firstBits;
        m_firsts[bit / 64] |= quint64(1) << bit % 64;
        const quint32 units = unitsOf(word[0], word.size() > 1 ? word[1] : u'\0');
        if (begins.empty() || begins.back().units != units)
            begins.push_back({units, {i, i}});
        begins.back().range.second = i + 1;
    }
    m_begins.assign(std::bit_ceil(2 * begins.size() + 1), {});
    m_beginFilter = filterFor(begins.size());
    for (const Begin &begin : begins) {
        std::size_t slot = slotOf(begin.units);
        while (m_begins[slot].units != 0)
            slot = slotAfter(slot);
        m_begins[slot] = begin;
        m_beginFilter.add(mixed(begin.units));
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

WordTable::Match WordTable::lookLongest(QStringView text) const
{
    Match longest;
    forEachPrefix(text, [&](Match match) { longest = match; });
    return longest;
}

WordTable::Match WordTable::look(QStringView word) const
{
    const Range range = beginningWith(unitsOf(word[0].unicode(), word[1].unicode()));
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

WordTable::Match SuffixTable::lookLongest(QStringView text) const
{
    const QStringView end = text.right(longestSuffixLength);
    std::array<QChar, longestSuffixLength> turned;
    std::reverse_copy(end.begin(), end.end(), turned.begin());
    return m_reversed.longestPrefix(QStringView(turned.data(), end.size()));
}

} // namespace sokbo::entity

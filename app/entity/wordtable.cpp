// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/wordtable.h"

#include <algorithm>

namespace sokbo::entity {

namespace {

// No suffix in the tables is longer; more of the text need not be turned around.
constexpr qsizetype longestSuffixLength = 12;

QString reversed(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (auto unit = text.crbegin(); unit != text.crend(); ++unit)
        result += *unit;
    return result;
}

} // namespace

void WordTable::insert(QString word, int value)
{
    if (!word.isEmpty())
        m_words.push_back({std::move(word), value});
}

void WordTable::seal()
{
    const auto before = [](const Item &a, const Item &b) { return a.word < b.word; };
    // Stable, so that of two equal words the one that was inserted first stays.
    if (!std::is_sorted(m_words.begin(), m_words.end(), before))
        std::stable_sort(m_words.begin(), m_words.end(), before);
    m_words.erase(std::unique(m_words.begin(), m_words.end(),
                      [](const Item &a, const Item &b) { return a.word == b.word; }),
        m_words.end());
    for (int i = 0; i < int(m_words.size());) {
        const char16_t unit = m_words[std::size_t(i)].word.at(0).unicode();
        const int start = i;
        while (i < int(m_words.size()) && m_words[std::size_t(i)].word.at(0).unicode() == unit)
            ++i;
        m_first.insert(unit, {start, i});
    }
}

std::pair<int, int> WordTable::firstRange(QStringView text) const
{
    return text.isEmpty() ? std::pair(0, 0) : m_first.value(text.at(0).unicode(), {0, 0});
}

// Within the range all words share their first `depth` units; shorter ones come first.
std::pair<int, int> WordTable::narrow(std::pair<int, int> range, int depth, char16_t unit) const
{
    const auto unitAt = [depth](const Item &item) {
        return item.word.size() > depth ? int(item.word.at(depth).unicode()) : -1;
    };
    const auto begin = m_words.begin() + range.first;
    const auto end = m_words.begin() + range.second;
    const auto low
        = std::lower_bound(begin, end, int(unit), [&](const Item &item, int u) { return unitAt(item) < u; });
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
    const Match match = longestPrefix(word);
    return match.length == word.size() ? match : Match();
}

void SuffixTable::insert(const QString &suffix, int value)
{
    m_reversed.insert(reversed(suffix), value);
}

WordTable::Match SuffixTable::longestSuffix(QStringView text) const
{
    return m_reversed.longestPrefix(reversed(text.right(longestSuffixLength)));
}

} // namespace sokbo::entity

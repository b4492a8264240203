// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <utility>
#include <vector>

namespace sokbo::entity {

// Words with a number each, found by the start of a text. Sorted once, then read-only; a look-up narrows a
// range character by character, so it costs no more than the longest word that could match.
class WordTable {
public:
    struct Match {
        int length = 0; // UTF-16 units; 0 for none
        int value = 0;

        explicit operator bool() const { return length > 0; }
    };

    void insert(QString word, int value = 0); // the first value of a word stays
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
        QString word;
        int value = 0;
    };
    std::pair<int, int> firstRange(QStringView text) const;
    std::pair<int, int> narrow(std::pair<int, int> range, int depth, char16_t unit) const;

    std::vector<Item> m_words;
    QHash<char16_t, std::pair<int, int>> m_first;
};

template <typename Function>
void WordTable::forEachPrefix(QStringView text, Function function) const
{
    std::pair<int, int> range = firstRange(text);
    for (int depth = 1; range.first < range.second; ++depth) {
        const Item &shortest = m_words[std::size_t(range.first)];
        if (shortest.word.size() == depth)
            function(Match{depth, shortest.value});
        if (depth >= text.size())
            break;
        range = narrow(range, depth, text.at(depth).unicode());
    }
}

// The same, from the end of a text: suffixes such as 그룹 or 경찰서.
class SuffixTable {
public:
    void insert(const QString &suffix, int value = 0);
    void seal() { m_reversed.seal(); }
    WordTable::Match longestSuffix(QStringView text) const;

private:
    WordTable m_reversed;
};

} // namespace sokbo::entity

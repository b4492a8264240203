// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/nearwords.h"

#include "search/hanjareading.h"
#include "search/searchabletext.h"

#include <algorithm>

namespace sokbo {

namespace {

struct Standing {
    qsizetype at = 0; // the word of the text, counted from its beginning
    qsizetype word = 0; // which of those that are looked for
};

QList<TextNeedle> needlesOf(const QString &words)
{
    QList<TextNeedle> needles;
    const QStringList parts = words.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &part : parts)
        if (TextNeedle needle = TextNeedle::word(part); !needle.isEmpty())
            needles.append(needle);
    return needles;
}

// Where each word of the text begins. Between title and text are as many words as are never near.
QList<std::pair<qsizetype, qsizetype>> wordsOf(QStringView text)
{
    QList<std::pair<qsizetype, qsizetype>> words{{0, 0}};
    for (qsizetype i = 0; i < text.size(); ++i)
        if (text[i] == u' ' || text[i] == u'\n')
            words.append({i + 1, words.constLast().second + (text[i] == u'\n' ? farthestNearness + 1 : 1)});
    return words;
}

} // namespace

NearWords::NearWords(const QString &words, int nearness)
    : m_words(needlesOf(words))
    , m_nearness(nearness)
{
}

bool NearWords::isEnough(const QString &words)
{
    return needlesOf(words).size() >= 2;
}

bool NearWords::isIn(const QString &folded) const
{
    if (m_words.isEmpty())
        return false;
    const QString text = ownText(folded).toString();
    const QString aloud = text.size() < folded.size() ? readAloud(text) : text;
    const auto words = wordsOf(text);
    const auto wordAt = [&words](qsizetype place) {
        const auto after = std::upper_bound(words.begin(), words.end(), place,
            [](qsizetype at, const auto &word) { return at < word.first; });
        return std::prev(after)->second;
    };
    QList<Standing> all;
    for (qsizetype i = 0; i < m_words.size(); ++i) {
        QList<TextRange> places = m_words.at(i).placesIn(text);
        if (m_words.at(i).readsHanja() && aloud != text)
            places += m_words.at(i).placesIn(aloud);
        if (places.isEmpty())
            return false;
        for (const TextRange &place : std::as_const(places))
            all.append({wordAt(place.start), i});
    }
    std::sort(all.begin(), all.end(), [](const Standing &a, const Standing &b) { return a.at < b.at; });
    QList<int> held(m_words.size(), 0);
    qsizetype kinds = 0, first = 0;
    for (const Standing &last : std::as_const(all)) {
        kinds += held[last.word]++ == 0;
        for (; last.at - all.at(first).at > m_nearness; ++first)
            kinds -= --held[all.at(first).word] == 0;
        if (kinds == m_words.size())
            return true;
    }
    return false;
}

} // namespace sokbo

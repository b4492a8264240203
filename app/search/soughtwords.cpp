// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/soughtwords.h"

#include "search/hanjareading.h"
#include "search/relevance.h"
#include "search/searchtext.h"

#include <algorithm>

namespace sokbo {

namespace {

// A folded text, with the place in the original of each of its units and of its end.
struct Folded {
    QString text;
    QList<qsizetype> places;
};

Folded foldedWithPlaces(const QString &text)
{
    Folded folded{foldText(text), {}};
    if (folded.text.size() == text.size()) {
        for (qsizetype i = 0; i <= text.size(); ++i)
            folded.places.append(i);
        return folded;
    }
    folded.text.clear();
    for (qsizetype i = 0; i < text.size();) {
        const bool isPair
            = text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        const qsizetype units = isPair ? 2 : 1;
        const bool isBlank = text.at(i).isSpace();
        if (!isBlank)
            folded.text += foldText(QStringView(text).sliced(i, units));
        else if (!folded.text.isEmpty() && !folded.text.endsWith(u' '))
            folded.text += u' ';
        while (folded.places.size() < folded.text.size())
            folded.places.append(i);
        i += units;
    }
    folded.places.append(text.size());
    return folded;
}

} // namespace

QList<TextNeedle> soughtWords(const QueryNode &query)
{
    QList<TextNeedle> words;
    for (const RankedWord &word : rankedWords(query))
        words.append(word.needle);
    return words;
}

QList<TextRange> placesOf(const QList<TextNeedle> &words, const QString &title)
{
    if (words.isEmpty())
        return {};
    const Folded folded = foldedWithPlaces(title);
    QList<TextRange> found;
    for (const TextNeedle &word : words) {
        QList<TextRange> places = word.placesIn(folded.text);
        if (places.isEmpty() && word.readsHanja())
            places = word.placesIn(readAloud(folded.text));
        for (const TextRange &place : std::as_const(places))
            found.append({folded.places.at(place.start), folded.places.at(place.end)});
    }
    std::sort(
        found.begin(), found.end(), [](const TextRange &a, const TextRange &b) { return a.start < b.start; });
    QList<TextRange> apart;
    for (const TextRange &range : std::as_const(found)) {
        if (!apart.isEmpty() && range.start <= apart.constLast().end)
            apart.last().end = std::max(apart.constLast().end, range.end);
        else
            apart.append(range);
    }
    return apart;
}

} // namespace sokbo

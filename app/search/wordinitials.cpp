// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/wordinitials.h"

#include "search/hanjareading.h"
#include "text/hangul.h"

#include <algorithm>

namespace sokbo {

namespace {

constexpr qsizetype leastInitials = 2;

template <typename Take>
void eachSyllableRun(const QString &text, Take take)
{
    for (qsizetype start = 0; start < text.size(); ++start) {
        qsizetype end = start;
        while (end < text.size() && isHangulSyllable(text[end]))
            ++end;
        if (end - start >= leastInitials)
            take(start, end);
        start = std::max(start, end);
    }
}

QString keysTyped(QStringView word, bool splitDoubles)
{
    QString keys;
    for (const QChar c : word) {
        const QChar half = splitDoubles ? halfOfDouble(c) : QChar();
        const LetterPair parts = half.isNull() ? splitLetter(c) : LetterPair{half, half};
        keys += parts.first;
        if (!parts.second.isNull())
            keys += parts.second;
    }
    return keys;
}

} // namespace

QString wordInitials(const QString &foldedTitle)
{
    const QString aloud = readAloud(foldedTitle);
    QString all;
    eachSyllableRun(aloud, [&](qsizetype start, qsizetype end) {
        all += u' ' + initialsOf(QStringView(aloud).sliced(start, end - start));
    });
    return all;
}

QStringList initialsMeant(QStringView word)
{
    if (!std::all_of(word.begin(), word.end(), [](QChar c) { return isConsonantLetter(c); }))
        return {};
    QStringList meant;
    for (const bool splitDoubles : {false, true}) {
        const QString keys = keysTyped(word, splitDoubles);
        const bool canBegin
            = std::all_of(keys.begin(), keys.end(), [](QChar c) { return initialOfLetter(c) >= 0; });
        if (keys.size() >= leastInitials && canBegin && !meant.contains(keys))
            meant.append(keys);
    }
    return meant;
}

QList<TextRange> placesOfInitials(const QStringList &meant, const QString &text)
{
    QList<TextRange> places;
    if (meant.isEmpty())
        return places;
    const QString aloud = readAloud(text);
    eachSyllableRun(aloud, [&](qsizetype start, qsizetype end) {
        const QString initials = initialsOf(QStringView(aloud).sliced(start, end - start));
        for (const QString &each : meant)
            if (initials.startsWith(each)) {
                places.append({start, start + each.size()});
                break;
            }
    });
    return places;
}

} // namespace sokbo

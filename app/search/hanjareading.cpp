// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/hanjareading.h"

#include "search/nounendings.h"
#include "search/searchtables.h"
#include "search/searchtext.h"
#include "text/hangul.h"

#include <QHash>

#include <algorithm>

namespace sokbo {

namespace {

constexpr int mostReadings = 4; // of one word
constexpr qsizetype longestHanWord = 24; // a text without blanks is Chinese or Japanese

bool isHanUnit(QChar c)
{
    return c.unicode() >= 0x4e00 && c.unicode() <= 0x9fff;
}

// The usual reading first.
using Readings = QHash<QChar, QString>;

Readings loadReadings()
{
    Readings readings;
    for (const QStringList &row : searchTable(QStringLiteral("search/hanja_readings.tsv")))
        for (const QChar c : row.value(1))
            readings[c].prepend(row.first());
    for (const QStringList &row : searchTable(QStringLiteral("search/hanja_readings.tsv")))
        for (const QChar c : row.value(2))
            readings[c].append(row.first());
    return readings;
}

const Readings &readings()
{
    static const Readings all = loadReadings();
    return all;
}

// Places in Unicode's order.
constexpr int initialN = 2, initialR = 5, initialNone = 11;
constexpr int finalNone = 0, finalN = 4;

bool beginsWithY(int vowel) // ㅑ ㅒ ㅕ ㅖ ㅛ ㅠ ㅣ
{
    return vowel == 2 || vowel == 3 || vowel == 6 || vowel == 7 || vowel == 12 || vowel == 17 || vowel == 20;
}

// At the beginning of a word ㄹ is not said, nor is ㄴ before ㅑ and the like: 이재명 for 리, 여자 for 녀.
QChar atBeginning(QChar syllable)
{
    HangulParts parts = partsOf(syllable);
    if ((parts.initial == initialR || parts.initial == initialN) && beginsWithY(parts.vowel))
        parts.initial = initialNone;
    else if (parts.initial == initialR)
        parts.initial = initialN;
    return syllableOf(parts);
}

// Behind a vowel or ㄴ, 렬 and 률 lose their ㄹ: 비율, 나열.
QChar within(QChar syllable, QChar before)
{
    HangulParts parts = partsOf(syllable);
    const int final = partsOf(before).final;
    const bool isRyeolOrRyul = (parts.vowel == 6 || parts.vowel == 17) && parts.final == 8;
    if (parts.initial == initialR && isRyeolOrRyul && (final == finalNone || final == finalN))
        parts.initial = initialNone;
    return syllableOf(parts);
}

// `other`: the place in the word whose second reading is taken; -1: none.
QString readWord(QStringView word, qsizetype other)
{
    QString read = word.toString();
    for (qsizetype start = 0; start < word.size(); ++start) {
        qsizetype end = start;
        while (end < word.size() && isHanUnit(word[end]) && readings().contains(word[end]))
            ++end;
        for (qsizetype at = start; end - start >= 2 && at < end; ++at) {
            const QString all = readings().value(word[at]);
            const QChar syllable = at == other ? all.at(1) : all.front();
            read[at] = at == start ? atBeginning(syllable) : within(syllable, read.at(at - 1));
        }
        start = std::max(start, end);
    }
    return read;
}

// Words in which two Chinese characters stand side by side.
template <typename Take>
void eachHanWord(QStringView folded, Take take)
{
    for (qsizetype at = 1; at < folded.size(); ++at) {
        if (!isHanUnit(folded[at]) || !isHanUnit(folded[at - 1]))
            continue;
        const auto isDense
            = [&](qsizetype place) { return letterClass(folded[place].unicode()) == LetterClass::Dense; };
        qsizetype start = at - 1, end = at;
        while (start > 0 && isDense(start - 1))
            --start;
        while (end < folded.size() && isDense(end))
            ++end;
        take(start, end);
        at = end;
    }
}

} // namespace

QStringList readingsOfWord(QStringView word)
{
    const auto isHan = [](QChar c) { return isHanUnit(c); };
    if (word.size() > longestHanWord || std::count_if(word.begin(), word.end(), isHan) < 2)
        return {};
    const QString usual = readWord(word, -1);
    if (usual == word)
        return {};
    QStringList all{usual};
    for (qsizetype at = 0; at < word.size() && all.size() < mostReadings; ++at)
        if (isHanUnit(word[at]) && usual.at(at) != word[at] && readings().value(word[at]).size() > 1)
            if (const QString read = readWord(word, at); !all.contains(read))
                all.append(read);
    return all;
}

QString hanjaReadings(QStringView folded)
{
    QString all;
    eachHanWord(folded, [&](qsizetype start, qsizetype end) {
        for (const QString &read : readingsOfWord(folded.sliced(start, end - start)))
            all += read + u'\n';
    });
    return all;
}

QString readAloud(const QString &folded)
{
    QString read = folded;
    eachHanWord(folded, [&](qsizetype start, qsizetype end) {
        const QStringList readings = readingsOfWord(QStringView(folded).sliced(start, end - start));
        if (!readings.isEmpty())
            read.replace(start, end - start, readings.first());
    });
    return read;
}

bool isSign(QStringView folded)
{
    return folded.size() == 1 && isHanUnit(folded.front());
}

QStringList nameKeys(const QString &word)
{
    const QString key = searchKey(word);
    if (key.size() < 2)
        return {};
    QStringList keys{key};
    if (const qsizetype ending = typedEnding(key); ending > 0)
        keys.append(key.chopped(ending));
    for (const QString &name : QStringList(keys))
        keys += readingsOfWord(name);
    return keys;
}

} // namespace sokbo

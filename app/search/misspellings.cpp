// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/misspellings.h"

#include "search/searchtext.h"
#include "text/composed.h"
#include "text/hangul.h"

#include <algorithm>

namespace sokbo {

namespace {

constexpr qsizetype leastSyllables = 2, leastLetters = 4;
constexpr qsizetype longestWord = 24; // in keys; what is longer is no slip of a word
constexpr QStringView latinKeys = u"abcdefghijklmnopqrstuvwxyz";
constexpr QStringView hangulKeys = u"abcdefghijklmnopqrstuvwxyzREQTWOP"; // with those that Shift changes

bool isLatin(QStringView word)
{
    return std::all_of(word.begin(), word.end(),
        [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); });
}

bool isOfSyllables(QStringView word)
{
    return std::all_of(word.begin(), word.end(), [](QChar c) { return isHangulSyllable(c); });
}

bool hasHangul(QStringView word)
{
    return std::any_of(word.begin(), word.end(),
        [](QChar c) { return isHangulSyllable(c) || (c.unicode() >= 0x3131 && c.unicode() <= 0x3163); });
}

QStringList edits(const QString &keys, QStringView letters)
{
    QStringList all;
    for (qsizetype at = 0; at <= keys.size(); ++at) {
        const QString before = keys.first(at), rest = keys.sliced(at);
        for (const QChar letter : letters)
            all.append(before + letter + rest);
        if (rest.isEmpty())
            break;
        all.append(before + rest.sliced(1));
        for (const QChar letter : letters)
            all.append(before + letter + rest.sliced(1));
        if (rest.size() > 1)
            all.append(before + rest[1] + rest[0] + rest.sliced(2));
    }
    return all;
}

} // namespace

QStringList onOtherLayout(const QString &typed)
{
    const QString word = composed(typed);
    QStringList others;
    if (isLatin(word))
        others = {hangulOfKeys(word), hangulOfKeys(word.toLower())};
    else if (hasHangul(word))
        others = {keysOfHangul(word).toLower()};
    others.removeIf([&word](const QString &other) { return other == word || other.isEmpty(); });
    others.removeDuplicates();
    return others;
}

QStringList oneKeyAway(const QString &typed)
{
    const QString word = foldText(typed);
    QStringList all;
    if (hasHangul(word)) {
        const QString keys = keysOfHangul(word);
        if (!isLatin(keys) || keys.size() > longestWord || word.size() < leastSyllables)
            return {};
        for (const QString &edited : edits(keys, hangulKeys))
            if (const QString other = hangulOfKeys(edited);
                other.size() >= leastSyllables && isOfSyllables(other))
                all.append(other);
    } else if (isLatin(word) && word.size() >= leastLetters && word.size() <= longestWord) {
        all = edits(word, latinKeys);
    }
    all.removeAll(word);
    all.removeDuplicates();
    return all;
}

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/englishforms.h"

#include <algorithm>

namespace sokbo {

namespace {

constexpr qsizetype shortestWord = 3;

// They end like other words, and are not forms of these.
constexpr QStringView unchanging[] = {u"news", u"evening", u"morning", u"during", u"something", u"nothing",
    u"anything", u"everything", u"wedding", u"indeed", u"hundred", u"united", u"does", u"mars"};

bool isVowel(QChar c)
{
    return QStringView(u"aeiou").contains(c);
}

bool hasVowel(QStringView word)
{
    return std::any_of(word.begin(), word.end(), [](QChar c) { return isVowel(c) || c == u'y'; });
}

bool isAscii(QStringView word)
{
    return std::all_of(word.begin(), word.end(), [](QChar c) { return c >= u'a' && c <= u'z'; });
}

int vowelGroups(QStringView word)
{
    int groups = 0;
    for (qsizetype i = 0; i < word.size(); ++i)
        groups += isVowel(word[i]) && (i == 0 || !isVowel(word[i - 1]));
    return groups;
}

// cut, plan: such a word doubles its last letter before -ed and -ing.
bool doublesItsEnd(QStringView word)
{
    const qsizetype size = word.size();
    return size >= 3 && !isVowel(word[size - 1]) && !QStringView(u"wxy").contains(word[size - 1])
        && isVowel(word[size - 2]) && !isVowel(word[size - 3]) && vowelGroups(word) == 1;
}

bool hisses(QStringView word) // takes -es
{
    return word.endsWith(u's') || word.endsWith(u'x') || word.endsWith(u'z') || word.endsWith(u"ch")
        || word.endsWith(u"sh");
}

bool endsInConsonantY(QStringView word)
{
    return word.size() >= 3 && word.endsWith(u'y') && !isVowel(word[word.size() - 2]);
}

// What a word may be without -ed or -ing.
void addBasesOf(const QString &rest, QStringList &bases)
{
    if (rest.size() < 2 || !hasVowel(rest))
        return;
    bases.append(rest + u'e');
    const bool isDoubled = rest.size() >= 4 && rest.back() == rest[rest.size() - 2] && !isVowel(rest.back());
    if (isDoubled)
        bases.append(rest.chopped(1));
    if (!doublesItsEnd(rest) && !rest.endsWith(u'e'))
        bases.append(rest);
}

QStringList basesOf(const QString &word)
{
    QStringList bases{word};
    if (word.size() > 4 && word.endsWith(u"ies"))
        bases.append(word.chopped(3) + u'y');
    else if (word.size() > 4 && word.endsWith(u"es") && hisses(word.chopped(2)))
        bases += {word.chopped(2), word.chopped(1)};
    else if (word.size() > 3 && word.endsWith(u's') && !word.endsWith(u"ss") && !word.endsWith(u"us")
        && !word.endsWith(u"is"))
        bases.append(word.chopped(1));
    if (word.size() > 4 && word.endsWith(u"ied"))
        bases.append(word.chopped(3) + u'y');
    else if (word.size() > 4 && word.endsWith(u"ed"))
        addBasesOf(word.chopped(2), bases);
    if (word.size() > 5 && word.endsWith(u"ing"))
        addBasesOf(word.chopped(3), bases);
    return bases;
}

QStringList formsOf(const QString &base)
{
    if (endsInConsonantY(base)) {
        const QString rest = base.chopped(1);
        return {
            base, rest + QStringLiteral("ies"), rest + QStringLiteral("ied"), base + QStringLiteral("ing")};
    }
    QStringList forms{base, base + (hisses(base) ? QStringLiteral("es") : QStringLiteral("s"))};
    if (base.endsWith(u'e')) {
        forms.append(base + u'd');
        forms.append((base.endsWith(u"ee") ? base : base.chopped(1)) + QStringLiteral("ing"));
        return forms;
    }
    const QString stem = doublesItsEnd(base) ? QString(base + base.back()) : base;
    return forms + QStringList{stem + QStringLiteral("ed"), stem + QStringLiteral("ing")};
}

} // namespace

QStringList englishForms(const QString &word)
{
    if (word.size() < shortestWord || !isAscii(word) || !hasVowel(word))
        return {};
    if (std::find(std::begin(unchanging), std::end(unchanging), word) != std::end(unchanging))
        return {};
    QStringList all;
    for (const QString &base : basesOf(word))
        all += formsOf(base);
    all.removeDuplicates();
    all.removeAll(word);
    return all;
}

} // namespace sokbo

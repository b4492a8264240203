// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/nounendings.h"

#include "search/searchtables.h"
#include "text/hangul.h"

#include <QHash>
#include <QString>

#include <algorithm>

namespace sokbo {

namespace {

struct Ending {
    QChar after; // '*' any end of the noun, 'v' a vowel, 'c' a consonant, 'r' a vowel or ㄹ
    bool isLast = false; // nothing more may follow
};

using Endings = QHash<QString, Ending>;

const Endings &endings()
{
    static const Endings all = [] {
        Endings loaded;
        for (const QStringList &row : searchTable(QStringLiteral("lexicon/korean/particles.tsv")))
            if (row.size() >= 2 && !row.at(1).isEmpty())
                loaded.insert(row.first(), {row.at(1).front(), !row.value(2).isEmpty()});
        return loaded;
    }();
    return all;
}

constexpr int longestEnding = 5; // syllables
constexpr int finalRieul = 8;

// Of a noun in Latin letters or Chinese characters nobody can tell how it ends.
bool canFollow(QChar after, QChar last)
{
    if (!isHangulSyllable(last) || after == u'*')
        return true;
    const int final = partsOf(last).final;
    if (after == u'v')
        return final == 0;
    return after == u'c' ? final != 0 : final == 0 || final == finalRieul;
}

// Particles that seldom are the end of a noun itself. Those of the second list often are: 어린이, 경기도,
// 학과. They count behind three syllables.
constexpr QStringView sureEndings[]
    = {u"가", u"까지", u"까지는", u"까지도", u"께서", u"는", u"를", u"보다", u"부터", u"부터는", u"에",
        u"에게", u"에게는", u"에게서", u"에는", u"에도", u"에서", u"에서는", u"에서도", u"에서의", u"와",
        u"으로", u"으로는", u"으로도", u"으로서", u"으로써", u"은", u"을", u"의", u"처럼", u"한테"};
constexpr QStringView unsureEndings[] = {u"과", u"도", u"로", u"만", u"이"};

} // namespace

qsizetype typedEnding(QStringView word)
{
    for (qsizetype length = std::min<qsizetype>(longestEnding, word.size() - 2); length > 0; --length) {
        const QStringView tail = word.last(length);
        const bool sure
            = std::find(std::begin(sureEndings), std::end(sureEndings), tail) != std::end(sureEndings);
        const bool unsure = word.size() - length >= 3
            && std::find(std::begin(unsureEndings), std::end(unsureEndings), tail) != std::end(unsureEndings);
        if ((sure || unsure) && isNounEnding(tail, word[word.size() - length - 1]))
            return length;
    }
    return 0;
}

bool isNounEnding(QStringView rest, QChar last)
{
    if (rest.isEmpty())
        return true;
    if (rest.size() > 2 * longestEnding)
        return false;
    const auto whole = endings().constFind(rest.toString());
    if (whole != endings().cend() && canFollow(whole->after, last))
        return true;
    for (qsizetype length = 1; length < rest.size(); ++length) {
        const auto first = endings().constFind(rest.first(length).toString());
        if (first == endings().cend() || first->isLast || !canFollow(first->after, last))
            continue;
        const auto second = endings().constFind(rest.sliced(length).toString());
        if (second != endings().cend() && canFollow(second->after, rest[length - 1]))
            return true;
    }
    return false;
}

} // namespace sokbo

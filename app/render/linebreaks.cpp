// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/linebreaks.h"

#include <algorithm>

namespace sokbo {

namespace {

constexpr qsizetype longestUnit = 4; // mm², kWh, km/h

bool beginsNoLine(QChar sign)
{
    return sign == u'·' || sign == u'…' || sign == u'‥' || sign == u'—' || sign == u'–' || sign == u'ㆍ';
}

bool isUnitLetter(QChar letter)
{
    return (letter >= u'a' && letter <= u'z') || (letter >= u'A' && letter <= u'Z') || letter == u'%'
        || letter == u'℃' || letter == u'°' || letter == u'㎞' || letter == u'㎡' || letter == u'㎏'
        || letter == u'µ' || letter == u'Ω' || letter == u'²' || letter == u'³' || letter == u'/';
}

// A unit in Latin letters or as a sign begins here and ends where no letter goes on: "MW는", "%,".
bool isUnit(QStringView text)
{
    const auto end = std::find_if_not(text.begin(), text.end(), isUnitLetter);
    const qsizetype length = end - text.begin();
    if (length == 0 || length > longestUnit)
        return false;
    // A longer word in small letters is one of a sentence and no unit: "5 days".
    const bool isWord = std::all_of(text.begin(), end, [](QChar c) { return c >= u'a' && c <= u'z'; });
    return end == text.end() || !end->isLetterOrNumber() || end->script() == QChar::Script_Hangul
        ? !isWord || length <= 2
        : false;
}

} // namespace

QString withKeptLines(QStringView text)
{
    QString kept = text.toString();
    for (qsizetype i = kept.indexOf(u' '); i >= 0; i = kept.indexOf(u' ', i + 1)) {
        if (i + 1 >= kept.size())
            break;
        const bool beforeUnit = i > 0 && kept.at(i - 1).isDigit() && isUnit(QStringView(kept).mid(i + 1));
        if (beforeUnit || beginsNoLine(kept.at(i + 1)))
            kept[i] = QChar::Nbsp;
    }
    return kept;
}

} // namespace sokbo

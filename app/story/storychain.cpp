// SPDX-License-Identifier: GPL-3.0-or-later
// Grammar: 보, which counts the reports of an event.
#include "story/storychain.h"

#include <algorithm>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

constexpr int detailed = 100; // 상보 follows every numbered report
constexpr int summary = 200; // 종합 follows it, and has numbers of its own

// 3 of 3보; 1 where there is no number.
int numberIn(QStringView report)
{
    int number = 0;
    for (const QChar digit : report)
        if (digit >= u'0' && digit <= u'9')
            number = std::min(number * 10 + digit.digitValue(), detailed - 1);
    return std::max(number, 1);
}

int placeOf(QStringView flag)
{
    if (flag.startsWith(u"종합"_s))
        return summary + numberIn(flag);
    if (flag == u"상보"_s)
        return detailed;
    if (flag.endsWith(u"보"_s) && !flag.isEmpty() && flag.front().isDigit())
        return numberIn(flag);
    return 0;
}

} // namespace

int chainPlace(const QString &flag)
{
    int place = 0;
    for (const QStringView part : QStringView(flag).split(u' ', Qt::SkipEmptyParts))
        place = std::max(place, placeOf(part));
    return place;
}

} // namespace sokbo

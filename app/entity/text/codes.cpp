// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/text/codes.h"

#include <algorithm>

namespace sokbo::entity {

namespace {

constexpr int codeLength = 6;
constexpr int longestCodeBracket = 24;

bool isDigits(const Reading &reading, int start, int end)
{
    for (int i = start; i < end; ++i)
        if (reading.kind(i) != CharKind::Digit)
            return false;
    return true;
}

QString koreanCode(const Reading &reading, int open)
{
    int i = open + 1;
    while (i < open + 12 && reading.kind(i) != CharKind::Digit && reading.at(i) != u')'
        && reading.at(i) != u'\n')
        ++i;
    const char16_t after = reading.at(i + codeLength);
    return isDigits(reading, i, i + codeLength) && (after == u')' || after == u'.' || after == u']')
        ? reading.view(i, i + codeLength).toString()
        : QString();
}

QString americanCode(const ListedNames &names, const Reading &reading, int open)
{
    const QStringView rest = reading.view(open + 1, qMin(reading.size(), open + longestCodeBracket));
    const qsizetype close = rest.indexOf(reading.at(open) == u'(' ? u')' : u']');
    if (close < 1)
        return {};
    QStringView inside = rest.left(close);
    const qsizetype colon = inside.indexOf(u':');
    const bool hasMarket = colon > 0 && names.beginsWithMarket(inside);
    if (hasMarket)
        inside = inside.mid(colon + 1).trimmed();
    const QString code
        = inside.left(inside.indexOf(u'.') < 0 ? inside.size() : inside.indexOf(u'.')).toString();
    const bool isCapital = !code.isEmpty() && code.size() <= 5
        && std::all_of(code.begin(), code.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
    return isCapital && (hasMarket || names.isTicker(code)) ? code : QString();
}

} // namespace

QString codeAfter(const ListedNames &names, const Reading &reading, int end)
{
    const int open = reading.at(end) == u' ' ? end + 1 : end;
    if (reading.at(open) != u'(' && reading.at(open) != u'[')
        return {};
    const QString korean = koreanCode(reading, open);
    return korean.isEmpty() ? americanCode(names, reading, open) : korean;
}

bool isCode(const ListedNames &names, const Reading &reading, int start, int end)
{
    if (end - start != codeLength || !isDigits(reading, start, end))
        return false;
    const auto endsCell = [&](int i) {
        return i < 0 || i >= reading.size() || reading.at(i) == u'\n' || reading.at(i) == u'\t'
            || reading.at(i) == u'|';
    };
    if (reading.at(start - 1) == u'(' && (reading.at(end) == u')' || reading.at(end) == u'.'))
        return true;
    return endsCell(start - 1) && endsCell(end) && names.isTicker(reading.view(start, end).toString());
}

} // namespace sokbo::entity

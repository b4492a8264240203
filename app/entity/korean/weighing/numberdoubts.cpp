// SPDX-License-Identifier: GPL-3.0-or-later
// Grammar: numerals in words (하나, 두) and the counter 년.
#include "entity/korean/weighing/doubts.h"

#include <algorithm>
#include <array>

namespace sokbo::entity {

namespace {

// Margins of the tagger below which fewer than half of its amounts were right.
constexpr int enoughForGluedNumber = 300; // the guideline wants some of them

// 코로나19, K리그1, 6·25: the second half of a word is no amount.
bool isGluedNumber(const Reading &reading, const Candidate &tagged)
{
    for (int i = tagged.start; i < tagged.end; ++i)
        if (reading.kind(i) != CharKind::Digit)
            return false;
    const CharKind before = reading.kind(tagged.start - 1);
    if (before == CharKind::Latin || before == CharKind::Hangul)
        return tagged.margin.value_or(0) < enoughForGluedNumber;
    const CharKind beforePoint = reading.kind(tagged.start - 2);
    return (reading.at(tagged.start - 1) == u'·' && beforePoint == CharKind::Digit)
        || (isOneOf(reading.at(tagged.start - 1), u".-") && beforePoint == CharKind::Latin);
}

// 3D, 5G, 창정 5B, F-35′, A3: with a letter or a stroke a number is a name; 6·25, 5·18: days that became
// names.
bool isDesignation(const Reading &reading, const Candidate &tagged)
{
    int digits = 0;
    int letters = 0;
    for (int i = tagged.start; i < tagged.end; ++i) {
        const char16_t sign = reading.at(i);
        if (reading.kind(i) == CharKind::Digit)
            ++digits;
        else if ((sign >= u'A' && sign <= u'Z') || isOneOf(sign, u"′″"))
            ++letters;
        else if (!isOneOf(sign, u"·+'‘’"))
            return false;
    }
    const QStringView form = reading.view(tagged.start, tagged.end);
    return digits > 0 && (letters == 1 || form.contains(u'·') || form.contains(u'+'));
}

// [145], 웹3.0, 97그룹, 고르나 하나: what headlines number is not counted.
bool isUncounted(const WeighingContext &context, const Candidate &tagged)
{
    static constexpr std::array counts{u"하나", u"둘", u"셋"};
    const QStringView form = context.reading.view(tagged.start, tagged.end);
    return context.isHeadline
        && (isBareNumber(context.reading, tagged) || isDesignation(context.reading, tagged)
            || std::any_of(
                counts.begin(), counts.end(), [&](const char16_t *count) { return form == count; }));
}

// [1358], [오늘의 한시] [1937]: the number of a column, which only looks like a year.
bool isNoYear(const WeighingContext &context, const Candidate &candidate)
{
    const Reading &reading = context.reading;
    if (!context.isHeadline || !isBareNumber(reading, candidate))
        return false;
    const QStringView form = reading.view(candidate.start, candidate.end);
    const bool isOfColumn
        = candidate.start > 1 && reading.at(candidate.start - 1) == u'[' && reading.at(candidate.end) == u']';
    return isOfColumn || (!form.startsWith(u"19") && !form.startsWith(u"20"));
}

// 프로야구2022, 어저께TV: no date within a name.
bool isDateInName(const Reading &reading, const Candidate &candidate)
{
    const CharKind before = reading.kind(candidate.start - 1);
    const CharKind after = reading.kind(candidate.end);
    if (reading.kind(candidate.end - 1) == CharKind::Hangul)
        return after == CharKind::Latin
            || (reading.at(candidate.end) == u']' && reading.at(candidate.start - 1) == u'['
                && reading.kind(candidate.end + 1) == CharKind::Latin);
    return (before == CharKind::Hangul || before == CharKind::Latin) && isBareNumber(reading, candidate);
}

// 두나무, 한강: a numeral of one syllable counts what has a counter.
bool countsNothing(const WeighingContext &context, const Candidate &tagged)
{
    const QStringView form = context.reading.view(tagged.start, tagged.end);
    return context.isHeadline && form.size() == 3 && isOneOf(form[0].unicode(), u"한두세네")
        && std::all_of(
            form.begin(), form.end(), [](QChar c) { return kindOf(c.unicode()) == CharKind::Hangul; })
        && context.units.words().longestPrefix(form.mid(1)).length == 0;
}

// 사과하나: the end of a word and no number.
bool isEndOfWord(const Reading &reading, const Candidate &tagged)
{
    for (int i = tagged.start - 1; i < tagged.end; ++i)
        if (reading.kind(i) != CharKind::Hangul)
            return false;
    return tagged.margin.value_or(0) < enoughForGluedNumber;
}

// 비핵 3원칙, 3차원: what is counted only begins like a unit.
bool cutsWhatIsCounted(const WeighingContext &context, const Candidate &tagged)
{
    const Reading &reading = context.reading;
    int unit = tagged.end;
    while (unit > tagged.start && reading.kind(unit - 1) == CharKind::Hangul)
        --unit;
    const int end = reading.hangulEnd(unit);
    if (unit == tagged.start || unit == tagged.end || end <= tagged.end
        || context.grammar.particles.isTailAt(reading, tagged.end) // 4명의
        || context.doubts.numberTails.longestPrefix(reading.view(tagged.end, end)))
        return false;
    const int stem = unit + context.grammar.particles.stemLength(reading.view(unit, end));
    return stem > tagged.end && context.grammar.ordinaryWords.contains(reading.view(unit, stem));
}

// 2030이 열광하는, 4050 세대: people in their twenties and thirties and no year.
bool isAgeGroup(const Reading &reading, const Candidate &tagged)
{
    if (tagged.end - tagged.start != 4 || reading.at(tagged.end) == u'년')
        return false;
    const QStringView digits = reading.view(tagged.start, tagged.end);
    return digits[1] == u'0' && digits[3] == u'0' && digits[0].isDigit()
        && digits[2].unicode() == digits[0].unicode() + 1;
}

} // namespace

bool isBareNumber(const Reading &reading, const Candidate &candidate)
{
    for (int i = candidate.start; i < candidate.end; ++i)
        if (reading.kind(i) != CharKind::Digit && !isOneOf(reading.at(i), u".,~"))
            return false;
    return true;
}

// 1선발, 2차전지, 3등분: in a headline the number begins another word where neither a particle nor what
// belongs to an amount follows.
bool beginsWord(const WeighingContext &context, const Candidate &tagged)
{
    const Reading &reading = context.reading;
    if (!context.isHeadline || reading.kind(tagged.start) != CharKind::Digit
        || reading.kind(tagged.end - 1) != CharKind::Hangul || reading.kind(tagged.end) != CharKind::Hangul
        || tagged.margin.value_or(0) >= enoughWithinHeadlineWord
        || context.grammar.particles.isTailAt(reading, tagged.end))
        return false;
    const QStringView rest = reading.view(tagged.end, std::min(reading.size(), tagged.end + 3));
    return !context.doubts.numberTails.longestPrefix(rest);
}

bool isNoAmount(const WeighingContext &context, const Candidate &tagged)
{
    const Reading &reading = context.reading;
    return (tagged.type == MentionType::Quantity
               && (isGluedNumber(reading, tagged) || isEndOfWord(reading, tagged)
                   || isUncounted(context, tagged) || countsNothing(context, tagged)
                   || cutsWhatIsCounted(context, tagged)))
        || (tagged.type == MentionType::Date
            && (isDateInName(reading, tagged) || isNoYear(context, tagged)
                || context.grammar.traps.isTrap(context.reading, tagged.start, tagged.end)))
        || (tagged.type != MentionType::Time && isAgeGroup(reading, tagged));
}

} // namespace sokbo::entity

// SPDX-License-Identifier: GPL-3.0-or-later
// Grammar: the units of time, from the longest down, and what makes another word of them (분기, 일자).
#include "entity/korean/amounts/compounds.h"

#include "entity/text/numerals.h"

#include <array>
#include <optional>

namespace sokbo::entity {

using namespace Qt::StringLiterals;

namespace {

struct SpanUnit {
    QStringView word;
    char16_t letter; // of ISO 8601; 0 for a night, which the days count
    int rank; // a part follows one of a lower rank
    bool mayBegin; // 7일 3시간: on the seventh, for three hours
};

constexpr int firstClockUnit = 5; // by rank

constexpr std::array spanUnits{SpanUnit{u"년", u'Y', 0, true}, SpanUnit{u"개월", u'M', 1, true},
    SpanUnit{u"주", u'W', 2, true}, SpanUnit{u"박", 0, 3, true}, SpanUnit{u"일", u'D', 4, false},
    SpanUnit{u"시간", u'H', firstClockUnit, true}, SpanUnit{u"분", u'M', 6, true},
    SpanUnit{u"초", u'S', 7, false}};

struct SpanPart {
    int end = 0;
    double value = 0;
    const SpanUnit *unit = nullptr;
};

std::optional<SpanPart> partAt(const Reading &reading, int start)
{
    constexpr double leastCalendarYear = 200;
    const std::optional<Numeral> numeral = readNumeral(reading, start);
    if (!numeral || numeral->start != start)
        return {};
    for (const SpanUnit &unit : spanUnits) {
        const int end = numeral->end + int(unit.word.size());
        if (reading.view(numeral->end, end) != unit.word)
            continue;
        const bool isOtherWord = (unit.word == u"분" && isOneOf(reading.at(end), u"기의"))
            || (unit.word == u"일" && isOneOf(reading.at(end), u"자부"))
            || (unit.word == u"년" && reading.at(end) == u'대')
            || (unit.word == u"주" && reading.at(end) == u'년');
        if (isOtherWord || (unit.word == u"년" && numeral->value >= leastCalendarYear))
            return {};
        return SpanPart{end, numeral->value, &unit};
    }
    return {};
}

// Whether two parts are of one span.
bool belongTogether(const SpanUnit &first, const SpanUnit &second)
{
    const bool isClock = first.rank >= firstClockUnit;
    if (first.word == u"박" || second.word == u"박")
        return first.word == u"박" && second.word == u"일";
    return second.rank > first.rank && isClock == (second.rank >= firstClockUnit);
}

// 4분04초192, 3분 43초 60: fractions of the second as records have them.
int behindFraction(const Reading &reading, int end)
{
    if (reading.at(end - 1) != u'초')
        return end;
    const int first = reading.at(end) == u' ' ? end + 1 : end;
    int at = first;
    while (reading.kind(at) == CharKind::Digit)
        ++at;
    const int digits = at - first;
    const bool isAlone = first == end || !reading.isWordPart(at); // 4분04초192로
    return digits >= 2 && digits <= 3 && isAlone && reading.at(at) != u'%' ? at : end;
}

} // namespace

void findCompounds(const KoreanContext &context, Candidates &found)
{
    const Reading &reading = context.reading;
    for (int i = 0; i < reading.size(); ++i) {
        if (reading.kind(i) != CharKind::Digit || reading.kind(i - 1) == CharKind::Digit
            || (isOneOf(reading.at(i - 1), u".,:") && reading.kind(i - 2) == CharKind::Digit))
            continue;
        std::optional<SpanPart> part = partAt(reading, i);
        if (!part || !part->unit->mayBegin)
            continue;
        const bool isClock = part->unit->rank >= firstClockUnit;
        QString value = isClock ? u"PT"_s : u"P"_s;
        int parts = 0;
        int end = i;
        bool isOne = true; // 1분 1초: every moment
        for (std::optional<SpanPart> next = part; next;) {
            if (next->unit->letter != 0)
                value += numberText(next->value) + QChar(next->unit->letter);
            isOne = isOne && next->value == 1;
            ++parts;
            end = next->end;
            const SpanUnit &before = *next->unit;
            next = partAt(reading, reading.at(end) == u' ' ? end + 1 : end);
            if (next && !belongTogether(before, *next->unit))
                next.reset();
        }
        end = behindFraction(reading, end);
        if (parts > 1 && !(isOne && isClock)) {
            Candidate &compound = found.emplace_back();
            compound.start = i;
            compound.end = end;
            compound.type = MentionType::Quantity;
            compound.score = Strong;
            compound.name = reading.view(i, end).toString();
            compound.value = value;
            compound.isWhole = true;
        }
        i = end - 1;
    }
}

} // namespace sokbo::entity

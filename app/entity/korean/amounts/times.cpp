// SPDX-License-Identifier: GPL-3.0-or-later
// Grammar: the units of a time (시, 분, 초) and the endings that make a duration of them (간, 동안).
#include "entity/korean/amounts/times.h"

#include "entity/korean/amounts/amounttext.h"
#include "entity/lists/listfile.h"

namespace sokbo::entity {

using namespace Qt::StringLiterals;

namespace {

constexpr int noon = 12;
constexpr int standsAlone = 32; // added to the hours of a part of the day that is a time without an hour too

// A part of the day as it stands in the text; its length is 0 for none.
struct DayPart {
    int length = 0;
    int addsHours = 0; // to an hour below 12
    bool standsAlone = false;
    bool isNight = false;
    bool isBareNoon = false; // 낮, which also begins the word for low

    explicit operator bool() const { return length > 0; }
};

class TimeSearch : AmountText {
public:
    TimeSearch(const KoreanContext &context, const WordTable &dayParts, Candidates &found)
        : AmountText(context)
        , m_dayParts(dayParts)
        , m_found(found)
    {
    }

    void run()
    {
        for (int i = 0; i < m_reading.size(); ++i) {
            if (!m_reading.startsRun(i) || m_reading.kind(i - 1) == CharKind::Latin)
                continue;
            const bool isDigit = m_reading.kind(i) == CharKind::Digit;
            const DayPart part = isDigit ? DayPart() : dayPartAt(i);
            int end = isDigit || part ? findClock(i, part) : i;
            if (end == i && (isDigit || readWordNumeral(m_reading, i)))
                end = findDuration(i);
            if (end > i)
                i = end - 1;
        }
    }

private:
    // 오후 3시 20분, 새벽 2시 반, 3시20분, 15:30; and 오전, 오후 alone.
    int findClock(int start, const DayPart &part)
    {
        const int end = start + part.length;
        const int hourStart = part ? skipOneSpace(end) : end;
        if (const std::optional<Numeral> hour = readNumeral(m_reading, hourStart);
            hour && hour->value <= 24) {
            int hourEnd = hour->end;
            if (const int next = skipRangeSign(m_reading, hourEnd); next != hourEnd)
                if (const std::optional<Numeral> upper = readNumeral(m_reading, next);
                    upper && m_reading.at(upper->end) == u'시')
                    hourEnd = upper->end;
            if (m_reading.at(hourEnd) == u'시' && m_reading.at(hourEnd + 1) != u'간'
                && m_reading.at(hourEnd + 1) != u'즌' && (part || m_reading.at(hourEnd + 1) != u']'))
                return readMinutes(start, *hour, part, hourEnd + 1);
            // Baseball: 9회초, 5회말.
            if (!part && hour->isPlain && m_reading.at(hour->end) == u'회'
                && (m_reading.at(hour->end + 1) == u'초' || m_reading.at(hour->end + 1) == u'말'))
                return add(start, hour->end + 2, Strong, {});
            if (part && !part.standsAlone && hour->isPlain && m_reading.at(hour->end) == u'분')
                return add(start, hour->end + 1, Strong, {});
            if (hour->isPlain && m_reading.at(hour->end) == u':'
                && m_reading.kind(hour->end + 1) == CharKind::Digit
                && m_reading.kind(hour->end + 2) == CharKind::Digit
                && m_reading.kind(hour->end + 3) != CharKind::Digit && m_reading.at(hour->end + 3) != u':'
                && part)
                return add(start, hour->end + 3, Strong,
                    clock(int(hour->value), part, rest(hour->end + 1).left(2).toInt()));
        }
        if (part && !part.standsAlone) {
            if (const std::optional<Numeral> minute = readNumeral(m_reading, hourStart);
                minute && minute->isPlain && m_reading.at(minute->end) == u'분')
                return add(start, minute->end + 1, Strong, {});
            return start;
        }
        if (!part || (!m_reading.startsWord(start) && m_reading.kind(start - 1) != CharKind::Digit)
            || !isTail(end))
            return start;
        // 낮은, 낮아: not the day but low.
        if (part.isBareNoon && m_reading.isWordPart(end) && m_reading.at(end) != u'에'
            && m_reading.at(end) != u'과')
            return start;
        return add(start, end, Good, {});
    }

    int readMinutes(int start, const Numeral &hour, const DayPart &part, int afterHour)
    {
        int end = afterHour;
        int minutes = 0;
        // 오후 2~4시 gives the beginning; 2시 반 is half past.
        const int next = skipOneSpace(end);
        if (const std::optional<Numeral> minute = readNumeral(m_reading, next); minute && minute->value < 60
            && m_reading.at(minute->end) == u'분' && m_reading.at(minute->end + 1) != u'의') {
            minutes = int(minute->value);
            end = minute->end + 1;
        } else if (m_reading.at(next) == u'반' && isTail(next + 1)) {
            minutes = 30;
            end = next + 1;
        }
        return add(start, end, Strong, clock(int(hour.value), part, minutes));
    }

    static QString clock(int hour, const DayPart &part, int minutes)
    {
        // 밤 1시 is after midnight, 밤 11시 before it.
        if (part && part.addsHours == noon && hour < 12 && !(part.isNight && hour < 6))
            hour += 12;
        else if (part && part.addsHours == 0 && hour == 12)
            hour = 0;
        return u"T%1:%2"_s.arg(hour, 2, 10, QChar(u'0')).arg(minutes, 2, 10, QChar(u'0'));
    }

    // 1시간 40분, 두 시간, 100분 동안, 30초.
    int findDuration(int start)
    {
        std::optional<Numeral> numeral = readNumeral(m_reading, start);
        const bool isWord = !numeral;
        if (isWord)
            numeral = readWordNumeral(m_reading, start);
        if (!numeral)
            return start;
        const int at = skipOneSpace(endOfRange(numeral->end));
        int end = at;
        QString value;
        if (rest(at).startsWith(u"시간")) {
            value = u"PT%1H"_s.arg(numberText(numeral->value));
            end = at + 2;
            const int next = skipOneSpace(end);
            if (const std::optional<Numeral> minutes = readNumeral(m_reading, next);
                minutes && m_reading.at(minutes->end) == u'분') {
                value += numberText(minutes->value) + u'M';
                end = minutes->end + 1;
            } else if (m_reading.at(next) == u'반' && isTail(next + 1)) {
                value += u"30M"_s;
                end = next + 1;
            }
        } else if (!isWord && m_reading.at(at) == u'분' && m_reading.at(at + 1) != u'기'
            && m_reading.at(at + 1) != u'의') {
            value = u"PT%1M"_s.arg(numberText(numeral->value));
            end = at + 1;
            const int next = skipOneSpace(end);
            if (const std::optional<Numeral> seconds = readNumeral(m_reading, next);
                seconds && m_reading.at(seconds->end) == u'초') {
                value += numberText(seconds->value) + u'S';
                end = seconds->end + 1;
            }
        } else if (!isWord && m_reading.at(at) == u'초') {
            value = u"PT%1S"_s.arg(numberText(numeral->value));
            end = at + 1;
        } else {
            return start;
        }
        return add(start, skipTail(end), Strong, value);
    }

    int skipTail(int end) const
    {
        static constexpr QStringView tails[] = {u"간", u"동안", u" 동안"};
        for (const QStringView tail : tails)
            if (rest(end).startsWith(tail) && isTail(end + int(tail.size())))
                return end + int(tail.size());
        return end;
    }

    DayPart dayPartAt(int start) const
    {
        const WordTable::Match match = m_dayParts.longestPrefix(rest(start));
        if (!match)
            return {};
        return {match.length, match.value % standsAlone, match.value >= standsAlone,
            match.length == 1 && m_reading.at(start) == u'밤',
            match.length == 1 && m_reading.at(start) == u'낮'};
    }

    int add(int start, int end, int score, const QString &value)
    {
        m_found.push_back(candidate(MentionType::Time, start, end, score, value));
        return end;
    }

    const WordTable &m_dayParts;
    Candidates &m_found;
};

} // namespace

Result<> Times::load()
{
    return readWords(u"korean/day_parts.tsv"_s, m_dayParts,
        [](const ListRow &row) { return row.field(1).toInt() + (row.field(2) == u"a" ? standsAlone : 0); });
}

void Times::find(const KoreanContext &context, Candidates &found) const
{
    TimeSearch(context, m_dayParts, found).run();
}

} // namespace sokbo::entity

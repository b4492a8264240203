// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/stages.h"
#include "entity/text/numerals.h"

#include <array>

namespace sokbo::entity {

using namespace Qt::StringLiterals;

namespace {

struct DayPart {
    QStringView word;
    int addsHours; // to an hour below 12
    bool standsAlone;
};
constexpr std::array dayParts{DayPart{u"오전", 0, true}, DayPart{u"오후", 12, true},
    DayPart{u"새벽", 0, true}, DayPart{u"아침", 0, true}, DayPart{u"정오", 12, true},
    DayPart{u"자정", 0, true}, DayPart{u"저녁", 12, true}, DayPart{u"한낮", 12, true},
    DayPart{u"대낮", 12, true}, DayPart{u"한밤중", 12, true}, DayPart{u"심야", 12, true},
    DayPart{u"야간", 12, true}, DayPart{u"지난밤", 0, true}, DayPart{u"하룻밤", 0, true},
    DayPart{u"반나절", 0, true}, DayPart{u"밤사이", 0, true}, DayPart{u"낮", 12, true},
    DayPart{u"밤", 12, true}, DayPart{u"전반", 0, false}, DayPart{u"후반", 0, false}};

constexpr QStringView dayPartHeads = u"오새아정자저한대심야지하반밤낮전후"; // their first syllables

class TimeFinder {
public:
    TimeFinder(const Context &context, Candidates &found)
        : m_context(context)
        , m_reading(context.reading)
        , m_found(found)
    {
    }

    void run()
    {
        for (int i = 0; i < m_reading.size(); ++i) {
            if (!m_reading.startsRun(i) || m_reading.kind(i - 1) == CharKind::Latin)
                continue;
            const bool isDigit = m_reading.kind(i) == CharKind::Digit;
            int end = isDigit || dayPartHeads.contains(QChar(m_reading.at(i))) ? findClock(i) : i;
            if (end == i && (isDigit || readWordNumeral(m_reading, i)))
                end = findDuration(i);
            if (end > i)
                i = end - 1;
        }
    }

private:
    // 오후 3시 20분, 새벽 2시 반, 3시20분, 15:30; and 오전, 오후 alone.
    int findClock(int start)
    {
        const DayPart *part = nullptr;
        for (const DayPart &candidate : dayParts)
            if (candidate.word.front().unicode() == m_reading.at(start)
                && rest(start).startsWith(candidate.word)) {
                part = &candidate;
                break;
            }
        int end = part ? start + int(part->word.size()) : start;
        const int hourStart = part && m_reading.at(end) == u' ' ? end + 1 : end;
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
            if (part && !part->standsAlone && hour->isPlain && m_reading.at(hour->end) == u'분')
                return add(start, hour->end + 1, Strong, {});
            if (hour->isPlain && m_reading.at(hour->end) == u':'
                && m_reading.kind(hour->end + 1) == CharKind::Digit
                && m_reading.kind(hour->end + 2) == CharKind::Digit
                && m_reading.kind(hour->end + 3) != CharKind::Digit && m_reading.at(hour->end + 3) != u':'
                && part)
                return add(start, hour->end + 3, Strong,
                    clock(int(hour->value), part, rest(hour->end + 1).left(2).toInt()));
        }
        if (part && !part->standsAlone) {
            if (const std::optional<Numeral> minute = readNumeral(m_reading, hourStart);
                minute && minute->isPlain && m_reading.at(minute->end) == u'분')
                return add(start, minute->end + 1, Strong, {});
            return start;
        }
        if (!part || (!m_reading.startsWord(start) && m_reading.kind(start - 1) != CharKind::Digit)
            || !m_context.lexicons.particles.isTailAt(m_reading, end))
            return start;
        // 낮은, 낮아: not the day but low.
        if (part->word == u"낮" && m_reading.isWordPart(end) && m_reading.at(end) != u'에'
            && m_reading.at(end) != u'과')
            return start;
        return add(start, end, Good, {});
    }

    int readMinutes(int start, const Numeral &hour, const DayPart *part, int afterHour)
    {
        int end = afterHour;
        int minutes = 0;
        // 오후 2~4시 gives the beginning; 2시 반 is half past.
        const int next = m_reading.at(end) == u' ' ? end + 1 : end;
        if (const std::optional<Numeral> minute = readNumeral(m_reading, next); minute && minute->value < 60
            && m_reading.at(minute->end) == u'분' && m_reading.at(minute->end + 1) != u'의') {
            minutes = int(minute->value);
            end = minute->end + 1;
        } else if (m_reading.at(next) == u'반'
            && m_context.lexicons.particles.isTailAt(m_reading, next + 1)) {
            minutes = 30;
            end = next + 1;
        }
        return add(start, end, Strong, clock(int(hour.value), part, minutes));
    }

    static QString clock(int hour, const DayPart *part, int minutes)
    {
        // 밤 1시 is after midnight, 밤 11시 before it.
        if (part && part->addsHours == 12 && hour < 12 && !(part->word == u"밤" && hour < 6))
            hour += 12;
        else if (part && part->addsHours == 0 && hour == 12)
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
        int at = numeral->end;
        if (const int next = skipRangeSign(m_reading, at); next != at)
            if (const std::optional<Numeral> upper = readNumeral(m_reading, next))
                at = upper->end;
        if (m_reading.at(at) == u' ')
            ++at;
        int end = at;
        QString value;
        if (rest(at).startsWith(u"시간")) {
            value = u"PT%1H"_s.arg(numberText(numeral->value));
            end = at + 2;
            const int next = m_reading.at(end) == u' ' ? end + 1 : end;
            if (const std::optional<Numeral> minutes = readNumeral(m_reading, next);
                minutes && m_reading.at(minutes->end) == u'분') {
                value += numberText(minutes->value) + u'M';
                end = minutes->end + 1;
            } else if (m_reading.at(next) == u'반'
                && m_context.lexicons.particles.isTailAt(m_reading, next + 1)) {
                value += u"30M"_s;
                end = next + 1;
            }
        } else if (!isWord && m_reading.at(at) == u'분' && m_reading.at(at + 1) != u'기'
            && m_reading.at(at + 1) != u'의') {
            value = u"PT%1M"_s.arg(numberText(numeral->value));
            end = at + 1;
            const int next = m_reading.at(end) == u' ' ? end + 1 : end;
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
            if (rest(end).startsWith(tail)
                && m_context.lexicons.particles.isTailAt(m_reading, end + int(tail.size())))
                return end + int(tail.size());
        return end;
    }

    QStringView rest(int i) const { return m_reading.view(i, m_reading.size()); }

    int add(int start, int end, int score, const QString &value)
    {
        Candidate candidate{start, end, MentionType::Time, score, m_reading.view(start, end).toString()};
        candidate.value = value;
        m_found.push_back(std::move(candidate));
        return end;
    }

    const Context &m_context;
    const Reading &m_reading;
    Candidates &m_found;
};

} // namespace

void findTimes(const Context &context, Candidates &found)
{
    TimeFinder(context, found).run();
}

} // namespace sokbo::entity

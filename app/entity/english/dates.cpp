// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/english/dates.h"

#include "entity/english/latinlines.h"
#include "entity/text/numerals.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sokbo::entity {

using namespace Qt::StringLiterals;

namespace {

// Positions in english/calendar.tsv: 1 to 12 are months, 21 to 27 weekdays.
constexpr int firstWeekday = 21;
constexpr int longest = 20; // of a holiday's name

class EnglishDates {
public:
    EnglishDates(const Context &context, const EnglishLists &lists, Candidates &found)
        : m_context(context)
        , m_lists(lists)
        , m_reading(context.reading)
        , m_found(found)
    {
    }

    void run()
    {
        LatinLines lines(m_reading);
        for (const Word &word : m_reading.words()) {
            if (!lines.holds(word.start))
                continue;
            if (m_reading.kind(word.start) == CharKind::Latin)
                findDate(word);
            else if (m_reading.kind(word.start) == CharKind::Digit)
                findNumber(word);
        }
    }

private:
    // Feb. 4, February 4, 2025, June 2024, Monday, Boxing Day, last year, this spring.
    void findDate(const Word &word)
    {
        if (findRelative(word))
            return;
        const QStringView rest = m_reading.view(word.start, std::min(m_reading.size(), word.start + longest));
        if (const WordTable::Match holiday = m_lists.holidays.longestPrefix(rest);
            holiday && !m_reading.isWordPart(word.start + holiday.length)) {
            add(word.start, word.start + holiday.length, MentionType::Date, Good, {});
            return;
        }
        const WordTable::Match match = m_lists.calendar.find(m_reading.view(word));
        if (!match)
            return;
        if (match.value >= firstWeekday) {
            add(word.start, word.end, MentionType::Date, Good, weekday(match.value - firstWeekday + 1));
            return;
        }
        const int point = m_reading.at(word.end) == u'.' ? word.end + 1 : word.end;
        const std::optional<Numeral> number = readNumeral(m_reading, m_reading.skipSpaces(point));
        if (!number || !number->isPlain || !(isYear(*number) || isDayOfMonth(*number))) {
            // May and March are words, and the others may be names; the tagger tells.
            const QStringView form = m_reading.view(word);
            const bool mayBeWord = form == u"May" || form == u"March";
            add(word.start, word.end, MentionType::Date, mayBeWord ? Weak : Fair, {});
            return;
        }
        if (isYear(*number)) {
            add(word.start, number->end, MentionType::Date, Strong,
                u"%1-%2"_s.arg(int(number->value)).arg(match.value, 2, 10, QChar(u'0')));
            return;
        }
        addDay(word.start, skipOrdinal(number->end), match.value, int(number->value));
    }

    static bool isYear(const Numeral &number)
    {
        return number.isPlain && number.value >= 1900 && number.value < 2100;
    }
    static bool isDayOfMonth(const Numeral &number)
    {
        return number.isPlain && number.value >= 1 && number.value <= 31;
    }

    // 4th
    int skipOrdinal(int end) const
    {
        static constexpr std::array endings{u"st", u"nd", u"rd", u"th"};
        for (const char16_t *ending : endings)
            if (m_reading.view(end, end + 2) == QStringView(ending) && !m_reading.isWordPart(end + 2))
                return end + 2;
        return end;
    }

    // A day of a month, and the year behind it if there is one.
    void addDay(int start, int end, int month, int day)
    {
        int year = m_context.published.isValid() ? nearestYear(month) : 0;
        const int next = m_reading.view(end, end + 2) == u", " ? end + 2
            : m_reading.at(end) == u' '                        ? end + 1
                                                               : end;
        if (const std::optional<Numeral> given = next > end ? readNumeral(m_reading, next) : std::nullopt;
            given && isYear(*given) && !m_reading.isWordPart(given->end)) {
            year = int(given->value);
            end = given->end;
        }
        add(start, end, MentionType::Date, Strong,
            year > 0 ? QDate(year, month, day).toString(Qt::ISODate) : QString());
    }

    // 18 April, 31st March 2025, 2010, 1970s, ’80s.
    void findNumber(const Word &word)
    {
        const std::optional<Numeral> numeral = readNumeral(m_reading, word.start);
        if (!numeral || findClock(word, *numeral) || !numeral->isPlain)
            return;
        const int end = skipOrdinal(numeral->end);
        const auto next = std::size_t(m_reading.wordIndex(end + 1));
        if (isDayOfMonth(*numeral) && m_reading.at(end) == u' ' && next < m_reading.words().size()
            && m_reading.words()[next].start == end + 1) {
            const WordTable::Match month = m_lists.calendar.find(m_reading.view(m_reading.words()[next]));
            if (month && month.value < firstWeekday) {
                addDay(word.start, m_reading.words()[next].end, month.value, int(numeral->value));
                return;
            }
        }
        const bool isDecade = numeral->end - word.start >= 2 && m_reading.at(numeral->end) == u's'
            && !m_reading.isWordPart(numeral->end + 1) && std::fmod(numeral->value, 10) == 0;
        const char16_t before = m_reading.at(word.start - 1);
        if (isDecade && (isYear(*numeral) || numeral->value >= 1800 || numeral->value < 100)) {
            const bool isShort
                = numeral->value < 100 && (before == u'’' || before == u'\'' || before == u'‘');
            add(word.start - (isShort ? 1 : 0), numeral->end + 1, MentionType::Date, Fair, {});
            return;
        }
        const bool isAlone = !m_reading.isWordPart(numeral->end) && !isOneOf(before, u"$£€₩¥.,:#");
        if (numeral->end - word.start == 4 && isYear(*numeral) && isAlone)
            add(word.start, numeral->end, MentionType::Date, Fair, numberText(numeral->value));
    }

    int nearestYear(int month) const
    {
        const int ahead = month - m_context.published.month();
        return m_context.published.year() - (ahead > 6 ? 1 : 0);
    }

    // A weekday is the last one up to the day of publication.
    QString weekday(int day) const
    {
        if (!m_context.published.isValid())
            return {};
        const int back = (m_context.published.dayOfWeek() - day + 7) % 7;
        return m_context.published.addDays(-back).toString(Qt::ISODate);
    }

    // yesterday, last year, this spring, next Friday, Next Month.
    bool findRelative(const Word &word)
    {
        static constexpr std::array days{u"yesterday", u"today", u"tomorrow"};
        static constexpr std::array firsts{u"last", u"this", u"next"};
        static constexpr std::array periods{u"year", u"month", u"week", u"weekend", u"quarter", u"season",
            u"spring", u"summer", u"autumn", u"fall", u"winter", u"decade", u"century"};
        const QStringView first = m_reading.view(word);
        const QDate today = m_context.published;
        for (std::size_t i = 0; i < days.size(); ++i)
            if (first.compare(QStringView(days[i]), Qt::CaseInsensitive) == 0) {
                add(word.start, word.end, MentionType::Date, Good,
                    today.isValid() ? today.addDays(int(i) - 1).toString(Qt::ISODate) : QString());
                return true;
            }
        const auto *ahead = std::find_if(firsts.begin(), firsts.end(),
            [&](const char16_t *each) { return first.compare(QStringView(each), Qt::CaseInsensitive) == 0; });
        const auto next = std::size_t(m_reading.wordIndex(word.end + 1));
        if (ahead == firsts.end() || m_reading.at(word.end) != u' ' || next >= m_reading.words().size()
            || m_reading.words()[next].start != word.end + 1)
            return false;
        const Word &second = m_reading.words()[next];
        const QStringView name = m_reading.view(second);
        const int offset = int(ahead - firsts.begin()) - 1;
        for (const char16_t *period : periods) {
            if (name.compare(QStringView(period), Qt::CaseInsensitive) != 0)
                continue;
            const bool isYear = QStringView(period) == u"year";
            add(word.start, second.end, MentionType::Date, Good,
                today.isValid() && isYear ? QString::number(today.year() + offset) : QString());
            return true;
        }
        const WordTable::Match calendar = m_lists.calendar.find(name);
        if (!calendar)
            return false;
        add(word.start, second.end, MentionType::Date, Good, {});
        return false; // the day alone too
    }

    bool findClock(const Word &word, const Numeral &hour)
    {
        int end = hour.end;
        int minutes = 0;
        if (m_reading.at(end) == u':') {
            const std::optional<Numeral> minute = readNumeral(m_reading, end + 1);
            if (!minute || minute->value > 59)
                return false;
            minutes = int(minute->value);
            end = minute->end;
        }
        const int next = m_reading.at(end) == u' ' ? end + 1 : end;
        const QStringView rest = m_reading.view(next, qMin(m_reading.size(), next + 4));
        const bool isMorning = rest.startsWith(u"a.m.")
            || (rest.startsWith(u"am", Qt::CaseInsensitive) && !m_reading.isWordPart(next + 2));
        const bool isEvening = rest.startsWith(u"p.m.")
            || (rest.startsWith(u"pm", Qt::CaseInsensitive) && !m_reading.isWordPart(next + 2));
        if ((!isMorning && !isEvening) || hour.value > 12)
            return false;
        end = next + (rest.startsWith(u"a.m.") || rest.startsWith(u"p.m.") ? 4 : 2);
        const int hours = int(hour.value) % 12 + (isEvening ? 12 : 0);
        add(word.start, end, MentionType::Time, Strong,
            u"T%1:%2"_s.arg(hours, 2, 10, QChar(u'0')).arg(minutes, 2, 10, QChar(u'0')));
        return true;
    }

    void add(int start, int end, MentionType type, int score, const QString &value)
    {
        Candidate candidate{start, end, type, score, m_reading.view(start, end).toString()};
        candidate.value = value;
        m_found.push_back(std::move(candidate));
    }

    const Context &m_context;
    const EnglishLists &m_lists;
    const Reading &m_reading;
    Candidates &m_found;
};

} // namespace

void findEnglishDates(const Context &context, const EnglishLists &lists, Candidates &found)
{
    EnglishDates(context, lists, found).run();
}

} // namespace sokbo::entity

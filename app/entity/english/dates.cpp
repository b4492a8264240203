// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/english/dates.h"

#include "entity/text/numerals.h"

#include <array>

namespace sokbo::entity {

using namespace Qt::StringLiterals;

namespace {

// Positions in english/calendar.tsv: 1 to 12 are months, 21 to 27 weekdays.
constexpr int firstWeekday = 21;

class EnglishNumbers {
public:
    EnglishNumbers(const Context &context, const EnglishLists &lists, Candidates &found)
        : m_context(context)
        , m_lists(lists)
        , m_reading(context.reading)
        , m_found(found)
    {
    }

    void run()
    {
        for (const Word &word : m_reading.words()) {
            if (m_reading.kind(word.start) == CharKind::Latin)
                findDate(word);
            else if (m_reading.kind(word.start) == CharKind::Digit)
                findNumber(word);
        }
    }

private:
    // Feb. 4, February 4, 2025, June 2024, Monday, last year.
    void findDate(const Word &word)
    {
        const WordTable::Match match = m_lists.calendar.find(m_reading.view(word));
        if (!match) {
            findRelative(word);
            return;
        }
        if (match.value >= firstWeekday) {
            add(word.start, word.end, MentionType::Date, Good, weekday(match.value - firstWeekday + 1));
            return;
        }
        int end = word.end;
        const int next = m_reading.at(end) == u'.' ? end + 1 : end;
        const int numberStart = m_reading.skipSpaces(next);
        const std::optional<Numeral> number = readNumeral(m_reading, numberStart);
        if (!number || !number->isPlain) {
            // May and March are words; the others are months also alone.
            if (match.length > 3 && m_reading.view(word) != u"March")
                add(word.start, end, MentionType::Date, Fair, {});
            return;
        }
        if (number->value >= 1900 && number->value < 2100) {
            add(word.start, number->end, MentionType::Date, Strong,
                u"%1-%2"_s.arg(int(number->value)).arg(match.value, 2, 10, QChar(u'0')));
            return;
        }
        if (number->value < 1 || number->value > 31)
            return;
        end = number->end;
        int year = m_context.published.isValid() ? nearestYear(match.value) : 0;
        if (m_reading.view(end, end + 2) == u", ")
            if (const std::optional<Numeral> given = readNumeral(m_reading, end + 2);
                given && given->isPlain && given->value >= 1900 && given->value < 2100) {
                year = int(given->value);
                end = given->end;
            }
        add(word.start, end, MentionType::Date, Strong,
            year > 0 ? QDate(year, match.value, int(number->value)).toString(Qt::ISODate) : QString());
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

    void findRelative(const Word &word)
    {
        static constexpr std::array firsts{u"last", u"this", u"next", u"Last", u"This", u"Next"};
        static constexpr std::array periods{u"year", u"month", u"week", u"quarter"};
        const QStringView first = m_reading.view(word);
        const QDate today = m_context.published;
        if (first == u"yesterday" || first == u"today" || first == u"tomorrow" || first == u"Yesterday"
            || first == u"Today" || first == u"Tomorrow") {
            const int offset = first.endsWith(u"esterday") ? -1 : first.endsWith(u"omorrow") ? 1 : 0;
            add(word.start, word.end, MentionType::Date, Good,
                today.isValid() ? today.addDays(offset).toString(Qt::ISODate) : QString());
            return;
        }
        for (std::size_t i = 0; i < firsts.size(); ++i) {
            if (first != QStringView(firsts[i]))
                continue;
            for (const char16_t *period : periods) {
                const QStringView name(period);
                const int end = word.end + 1 + int(name.size());
                if (m_reading.view(word.end + 1, m_reading.size()).startsWith(name)
                    && !m_reading.isWordPart(end)) {
                    const int offset = int(i % 3) - 1;
                    const QString year = today.isValid() && name == u"year"
                        ? QString::number(today.year() + offset)
                        : QString();
                    add(word.start, end, MentionType::Date, Good, year);
                }
            }
        }
    }

    // $3.2 billion, 12 percent, 3:20 p.m., 5 million people.
    void findNumber(const Word &word)
    {
        const std::optional<Numeral> numeral = readNumeral(m_reading, word.start);
        if (!numeral)
            return;
        double value = numeral->value;
        int end = numeral->end;
        if (findClock(word, *numeral))
            return;
        const int next = m_reading.at(end) == u' ' ? end + 1 : end;
        struct Scale {
            QStringView word;
            double factor;
        };
        static constexpr std::array scales{Scale{u"trillion", 1e12}, Scale{u"billion", 1e9},
            Scale{u"million", 1e6}, Scale{u"thousand", 1e3}, Scale{u"bn", 1e9}};
        bool isScaled = false;
        for (const Scale &scale : scales)
            if (m_reading.view(next, m_reading.size()).startsWith(scale.word)
                && !m_reading.isWordPart(next + int(scale.word.size()))) {
                value *= scale.factor;
                end = next + int(scale.word.size());
                isScaled = true;
                break;
            }
        int start = word.start;
        QString unit = currencyBefore(start);
        const int after = m_reading.at(end) == u' ' ? end + 1 : end;
        struct Measure {
            QStringView word;
            QStringView value;
        };
        static constexpr std::array measures{Measure{u"percent", u"%"}, Measure{u"per cent", u"%"},
            Measure{u"dollars", u"USD"}, Measure{u"won", u"KRW"}, Measure{u"yen", u"JPY"},
            Measure{u"yuan", u"CNY"}, Measure{u"euros", u"EUR"}, Measure{u"pounds", u"GBP"},
            Measure{u"people", u"people"}, Measure{u"years", u""}, Measure{u"miles", u"mi"}};
        for (const Measure &measure : measures) {
            const int measureEnd = after + int(measure.word.size());
            if (measure.value.isEmpty() || !m_reading.view(after, m_reading.size()).startsWith(measure.word)
                || m_reading.isWordPart(measureEnd))
                continue;
            unit = measure.value.toString();
            end = measureEnd;
            break;
        }
        if (unit.isEmpty() && !isScaled)
            return;
        add(start, end, MentionType::Quantity, Strong,
            unit.isEmpty() ? numberText(value) : numberText(value) + u' ' + unit);
    }

    QString currencyBefore(int &start) const
    {
        switch (m_reading.at(start - 1)) {
        case u'$':
            start -= m_reading.at(start - 2) == u'S' && m_reading.at(start - 3) == u'U' ? 3 : 1;
            return u"USD"_s;
        case u'€':
            --start;
            return u"EUR"_s;
        case u'£':
            --start;
            return u"GBP"_s;
        case u'₩':
            --start;
            return u"KRW"_s;
        case u'¥':
            --start;
            return u"JPY"_s;
        default:
            return {};
        }
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

void findEnglishAmounts(const Context &context, const EnglishLists &lists, Candidates &found)
{
    EnglishNumbers(context, lists, found).run();
}

} // namespace sokbo::entity

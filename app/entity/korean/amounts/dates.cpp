// SPDX-License-Identifier: GPL-3.0-or-later
// Grammar: 년대, the ending of a decade, 시즌 behind a year, and what stands behind the level of an index.
#include "entity/korean/amounts/dates.h"

#include "entity/korean/amounts/datereader.h"
#include "entity/lists/listfile.h"

#include <algorithm>
#include <iterator>

namespace sokbo::entity {

using namespace Qt::StringLiterals;

namespace {

class DateSearch : DateReader {
public:
    DateSearch(const KoreanContext &context, const WordTable &tails, Candidates &found)
        : DateReader(context, tails)
        , m_particles(context.grammar.particles)
        , m_days(context.published)
        , m_found(found)
    {
    }

    void run()
    {
        for (int i = 0; i < m_reading.size(); ++i) {
            if (!m_reading.startsRun(i) || (m_reading.kind(i - 1) == CharKind::Latin))
                continue;
            if (const int end = findAt(i); end > i)
                i = end - 1;
        }
    }

private:
    int findAt(int start)
    {
        // Most words are none of these.
        if (m_reading.kind(start) != CharKind::Digit && !calendarWordAt(start)
            && !readWordNumeral(m_reading, start))
            return start;
        if (const int end = findNumericDate(start); end > start)
            return end;
        if (const std::optional<Duration> duration = m_durations.at(start))
            return add(start, duration->end, Strong, duration->value);
        if (const int end = findDecade(start); end > start)
            return end;
        if (const int end = findBareYear(start); end > start)
            return end;
        return findExpression(start);
    }

    // 2025.02.04, 2025-2-4, 2025/02/04; a point may follow the day.
    int findNumericDate(int start)
    {
        if (m_reading.kind(start) != CharKind::Digit)
            return start;
        const std::optional<int> year = number(start, 4, 4);
        const char16_t sign = m_reading.at(start + 4);
        if (!year || *year < 1000 || *year > 2999 || (sign != u'.' && sign != u'-' && sign != u'/'))
            return start;
        int i = skipOneSpace(start + 5);
        const int monthStart = i;
        const std::optional<int> month = number(i, 1, 2, &i);
        if (!month || *month < 1 || *month > 12)
            return start;
        int end = i;
        QString value = QString::number(*year) + u'-' + twoDigits(*month);
        if (m_reading.at(i) == sign) {
            i = skipOneSpace(i + 1);
            if (const std::optional<int> day = number(i, 1, 2, &i)) {
                const QDate date(*year, *month, *day);
                if (!date.isValid())
                    return start;
                value = m_days.dayText(date);
                end = i;
            }
        } else if (end - monthStart != 2 || sign == u'-') {
            return start; // 2025.2 is a number, 2010-11 a season
        }
        if (m_reading.kind(end) == CharKind::Digit)
            return start;
        return add(start, end, Strong, value);
    }

    // 1990년대, 80년대 후반, 21세기 초.
    int findDecade(int start)
    {
        const std::optional<Numeral> numeral = readNumeral(m_reading, start);
        if (!numeral || !numeral->isPlain)
            return start;
        const int i = endOfRange(numeral->end);
        if (!rest(i).startsWith(u"년대"))
            return start;
        const int decade = int(numeral->value) < 100 ? 1900 + int(numeral->value) : int(numeral->value);
        int end = i + 2;
        DateParts ignored;
        end = readPart(end, ignored);
        return add(start, end, Strong, QString::number(decade / 10) + u'X');
    }

    // 2013 한국시리즈, '응답하라 1988', 2013-14 시즌.
    int findBareYear(int start)
    {
        const std::optional<int> year = number(start, 4, 4);
        int end = start + 4;
        if (!year || *year < 1900 || *year > 2049 || !m_reading.startsWord(start))
            return start;
        if (const int next = skipRangeSign(m_reading, end); next != end && number(next, 2, 2, &end)) { }
        const char16_t after = m_reading.at(end);
        if (m_reading.isWordPart(end) || after == u'.'
            || (after == u',' && m_reading.kind(end + 1) == CharKind::Digit) || after == u'%' || after == u':'
            || skipRangeSign(m_reading, end) != end) {
            const bool endsSentence = after == u'.' && m_reading.kind(end + 1) != CharKind::Digit;
            if (!endsSentence)
                return start;
        }
        if (rest(end).startsWith(u" 시즌"))
            end += 3;
        add(start, end, Good, QString::number(*year));
        m_found.back().isShown = headsClause(start, end) && !isAges(*year);
        return end;
    }

    // ‘2026 봄 전시회’, 1987 이야기: at the beginning or behind a quotation mark, and before a word. Behind a
    // comma where another year began so: 2024 결산, 2025 전망.
    bool headsClause(int start, int end) const
    {
        const int before = m_reading.skipSpacesBack(start);
        const bool isHead = before < 0 || m_reading.at(before) == u'\n'
            || (!m_reading.isWordPart(before) && isOneOf(m_reading.at(before), u"‘“'\""))
            || (m_reading.at(before) == u',' && hasShownYear());
        return isHead && m_reading.at(end) == u' ' && m_reading.kind(end + 1) == CharKind::Hangul
            && !isLevel(end + 1);
    }

    bool hasShownYear() const
    {
        return std::any_of(
            m_found.begin(), m_found.end(), [](const Candidate &candidate) { return candidate.isShown; });
    }

    // 2000 선이 무너졌다, 2000 아래로: the number is that of an index.
    bool isLevel(int start) const
    {
        static constexpr QStringView words[]
            = {u"선", u"고지", u"위", u"아래", u"이상", u"이하", u"여", u"돌파", u"붕괴", u"회복", u"시대"};
        const QStringView word = m_reading.view(start, m_reading.hangulEnd(start));
        const QStringView stem = word.first(m_particles.stemLength(word));
        return std::any_of(std::begin(words), std::end(words),
            [&](QStringView level) { return word == level || stem == level; });
    }

    // 2030, 2040: people in their twenties to forties.
    static bool isAges(int year) { return year >= 2030 && year % 10 == 0; }

    // Words and numbers of the calendar in their usual order: 지난해 6월 4일, 오는 10일, 다음 주 초, 내년
    // 상반기.
    int findExpression(int start)
    {
        DateParts parts;
        const int anchorEnd = readAnchor(start, parts);
        const bool hasAnchor = anchorEnd > start;
        if (!hasAnchor)
            if (const WordTable::Match word = vagueWordAt(start))
                return addVague(start, word);
        int end = readNumbers(anchorEnd, parts);
        if (end == anchorEnd && hasAnchor && !parts.hasAny())
            return findBehindAnchor(start, anchorEnd);
        if (!parts.hasAny())
            return start;
        end = readPart(readWeekday(end, parts), parts);
        if (!m_durations.tailFits(end))
            return start;
        // 오는 is no part of the date that it points to.
        const int from = parts.isComing ? skipOneSpace(start + 2) : start;
        return add(from, end, hasAnchor ? Strong : Good + 10, m_days.resolve(parts));
    }

    WordTable::Match vagueWordAt(int i) const
    {
        const WordTable::Match word = calendarWordAt(i);
        return word && meaningOf(word).kind == CalendarWord::Vague ? word : WordTable::Match();
    }

    int addVague(int start, WordTable::Match word)
    {
        const int end = m_durations.skipTail(start + word.length);
        // 설전: words of war, and not before the new year
        const bool isOtherWord = word.length == 1 && end > start + 1 && m_reading.at(start + 1) != u' ';
        if (isOtherWord || !isTail(end) || !m_reading.startsWord(start))
            return start;
        return add(start, end, Good, {});
    }

    // 지난 추석, 지난 10년, 오는 주말
    int findBehindAnchor(int start, int anchorEnd)
    {
        const int next = skipOneSpace(anchorEnd);
        if (const WordTable::Match word = vagueWordAt(next); word && m_durations.tailFits(next + word.length))
            return add(start, next + word.length, Good, {});
        if (m_reading.kind(next) == CharKind::Digit || m_reading.kind(next) == CharKind::Hangul)
            if (const std::optional<Duration> duration = m_durations.at(next))
                return add(start, duration->end, Strong, duration->value);
        return start;
    }

    int add(int start, int end, int score, const QString &value)
    {
        m_found.push_back(candidate(MentionType::Date, start, end, score, value));
        return end;
    }

    const Particles &m_particles;
    DateResolver m_days;
    Candidates &m_found;
};

} // namespace

Result<> Dates::load()
{
    return readWords(u"korean/date_tails.tsv"_s, m_tails);
}

void Dates::find(const KoreanContext &context, Candidates &found) const
{
    DateSearch(context, m_tails, found).run();
}

} // namespace sokbo::entity

// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/datescanner.h"

#include "text/datewords.h"

#include <QVarLengthArray>

#include <tuple>

namespace sokbo {

namespace {

bool isSpace(QChar c)
{
    return c.isSpace() || c == QChar(0x200b) || c == QChar(0xfeff);
}
bool isSign(QChar c)
{
    return c == u'+' || c == u'-' || c == QChar(0x2212);
}

int fullYear(int year, int digits)
{
    if (digits >= 4)
        return year;
    if (digits == 3)
        return year + 1900; // RFC 2822, 4.3: what a counter of years since 1900 writes
    return year < 50 ? 2000 + year : 1900 + year;
}

// One pass from left to right over the text. Every step consumes at least one character.
class Scanner {
public:
    Scanner(QStringView text, DateHints hints)
        : m_text(text)
        , m_hints(hints)
    {
    }
    DateFields scan();

private:
    QChar at(qsizetype i) const { return i < m_text.size() ? m_text.at(i) : QChar(); }
    qsizetype digitsAt(qsizetype i) const;
    int number(qsizetype from, qsizetype length) const;
    void scanNumber();
    bool scanClock(qsizetype digits);
    bool scanUnit(qsizetype digits, int value);
    bool scanIsoYear(qsizetype digits, int value);
    bool scanNumericDate(qsizetype digits, int value);
    bool scanCompact(qsizetype digits);
    bool scanLong(qsizetype digits);
    bool scanZoneNumber();
    void scanFraction();
    void scanWord();
    bool scanHalf(QStringView word);
    void setOrderedDate(int first, int firstDigits, int second, int third, int thirdDigits, QChar separator);
    bool assignNumericMonth();
    void assignLooseNumbers();

    QStringView m_text;
    DateHints m_hints;
    qsizetype m_position = 0;
    DateFields m_fields;
    struct LooseNumber {
        int value;
        int digits;
    };
    QVarLengthArray<LooseNumber, 8> m_loose;
    int m_weekday = 0; // 1, Monday, to 7
    bool m_ambiguousMonth = false; // "mar": March, or a Tuesday in three languages
    bool m_afterT = false; // ISO 8601's T stands before the time
};

qsizetype Scanner::digitsAt(qsizetype i) const
{
    const qsizetype from = i;
    while (i < m_text.size() && isAsciiDigit(m_text.at(i)))
        ++i;
    return i - from;
}

int Scanner::number(qsizetype from, qsizetype length) const
{
    int value = 0;
    for (qsizetype i = from; i < from + std::min<qsizetype>(length, 9); ++i)
        value = value * 10 + (m_text.at(i).unicode() - u'0');
    return value;
}

DateFields Scanner::scan()
{
    while (m_position < m_text.size()) {
        const QChar c = m_text.at(m_position);
        if (isAsciiDigit(c))
            scanNumber();
        else if (isSign(c) && scanZoneNumber())
            m_afterT = false;
        else if (c.isLetter())
            scanWord();
        else
            ++m_position;
    }
    assignLooseNumbers();
    return m_fields;
}

void Scanner::scanNumber()
{
    const qsizetype digits = digitsAt(m_position);
    const int value = number(m_position, digits);
    const bool afterT = std::exchange(m_afterT, false);
    if (digits <= 2 && scanClock(digits))
        return;
    if (afterT && !m_fields.hasTime() && (digits == 2 || digits == 4 || digits == 6)) {
        m_fields.hour = number(m_position, 2);
        m_fields.minute = digits >= 4 ? number(m_position + 2, 2) : 0;
        m_fields.second = digits == 6 ? number(m_position + 4, 2) : 0;
        m_position += digits;
        scanFraction();
        return;
    }
    if (scanUnit(digits, value) || scanIsoYear(digits, value) || scanNumericDate(digits, value))
        return;
    if (digits >= 6 && !m_fields.hasDate() && (scanCompact(digits) || scanLong(digits)))
        return;
    if (digits <= 4 && m_loose.size() < 8)
        m_loose.append({value, static_cast<int>(digits)});
    m_position += digits;
}

// 15:20, 15:20:07, 9:5, 15:20:07.123; also a zone that lost its plus sign to URL decoding: "15:20:00 09:00".
bool Scanner::scanClock(qsizetype digits)
{
    if (at(m_position + digits) != u':' || !isAsciiDigit(at(m_position + digits + 1)))
        return false;
    const qsizetype minuteAt = m_position + digits + 1;
    const qsizetype minuteDigits = digitsAt(minuteAt);
    if (minuteDigits > 2)
        return false;
    const int hour = number(m_position, digits);
    const int minute = number(minuteAt, minuteDigits);
    const bool again = m_fields.hasTime();
    m_position = minuteAt + minuteDigits;
    if (again) {
        if (!m_fields.zone && hour <= 14)
            m_fields.zone = DateZone{(hour * 60 + minute) * 60, {}};
        return true;
    }
    m_fields.hour = hour;
    m_fields.minute = minute;
    if (at(m_position) == u':' && isAsciiDigit(at(m_position + 1))) {
        const qsizetype secondDigits = digitsAt(m_position + 1);
        m_fields.second = number(m_position + 1, std::min<qsizetype>(secondDigits, 2));
        m_position += 1 + secondDigits;
        while (at(m_position) == u':' && isAsciiDigit(at(m_position + 1)))
            m_position += 1 + digitsAt(m_position + 1);
    }
    scanFraction();
    return true;
}

void Scanner::scanFraction()
{
    if ((at(m_position) == u'.' || at(m_position) == u',') && isAsciiDigit(at(m_position + 1)))
        m_position += 1 + digitsAt(m_position + 1);
}

// 2025년 2월 4일 오후 3시 20분 7초, 2025年2月4日, 15h30: a number whose unit follows at once.
bool Scanner::scanUnit(qsizetype digits, int value)
{
    switch (at(m_position + digits).unicode()) {
    case u'년':
    case u'年':
        m_fields.year = fullYear(value, static_cast<int>(digits));
        break;
    case u'월':
    case u'月':
        m_fields.month = value;
        break;
    case u'일':
    case u'日':
        m_fields.day = value;
        break;
    case u'시':
    case u'時':
    case u'时':
    case u'点':
        m_fields.hour = value;
        break;
    case u'분':
    case u'分':
        m_fields.minute = value;
        break;
    case u'초':
    case u'秒':
        m_fields.second = value;
        break;
    case u'h':
        if (digits > 2 || at(m_position + digits + 1).isLetter() || m_fields.hasTime())
            return false;
        m_fields.hour = value;
        if (const qsizetype minutes = digitsAt(m_position + digits + 1); minutes == 2) {
            m_fields.minute = number(m_position + digits + 1, 2);
            m_position += 2;
        }
        break;
    default:
        return false;
    }
    m_position += digits + 1;
    return true;
}

// 2025-W06-2, 2025W062, 2025-035.
bool Scanner::scanIsoYear(qsizetype digits, int value)
{
    if (digits != 4)
        return false;
    qsizetype i = m_position + digits;
    if (at(i) == u'-')
        ++i;
    if (at(i) == u'W' && digitsAt(i + 1) >= 2) {
        m_fields.year = value;
        m_fields.isoWeek = number(i + 1, 2);
        i += 3;
        if (at(i) == u'-' && isAsciiDigit(at(i + 1)))
            ++i;
        if (isAsciiDigit(at(i)))
            m_fields.isoWeekday = number(i++, 1);
        m_position = i;
        return true;
    }
    if (i > m_position + digits && digitsAt(i) == 3) {
        m_fields.year = value;
        m_fields.dayOfYear = number(i, 3);
        m_position = i + 3;
        return true;
    }
    return false;
}

// Numbers between '-', '/' or '.': 2025-02-04, 2025. 2. 4., 04/02/25, 2025-02, 02-04.
bool Scanner::scanNumericDate(qsizetype digits, int value)
{
    const QChar separator = at(m_position + digits);
    if (digits == 3 || digits > 4 || (separator != u'-' && separator != u'/' && separator != u'.')
        || m_fields.hasDate())
        return false;
    const auto next = [this, separator](qsizetype i) -> qsizetype {
        if (at(i) != separator)
            return -1;
        ++i;
        while (separator == u'.' && isSpace(at(i)))
            ++i;
        return isAsciiDigit(at(i)) ? i : -1;
    };
    const qsizetype secondAt = next(m_position + digits);
    if (secondAt < 0 || digitsAt(secondAt) > 2)
        return false;
    const qsizetype secondEnd = secondAt + digitsAt(secondAt);
    const int second = number(secondAt, secondEnd - secondAt);
    const qsizetype thirdAt = next(secondEnd);
    if (thirdAt < 0 || digitsAt(thirdAt) > 4) {
        // 2025-02, or a board's 02-04, whose year only the clock knows.
        if (digits < 4 && (!m_hints.now.isValid() || m_fields.month > 0))
            return false;
        m_fields.year = digits == 4 ? value : m_fields.year;
        m_fields.month = digits == 4 ? second : value;
        m_fields.day = digits == 4 ? 0 : second;
        m_position = secondEnd;
        return true;
    }
    const qsizetype thirdDigits = digitsAt(thirdAt);
    setOrderedDate(value, static_cast<int>(digits), second, number(thirdAt, thirdDigits),
        static_cast<int>(thirdDigits), separator);
    m_position = thirdAt + thirdDigits;
    return true;
}

// Which of three numbers is the year, the month and the day.
void Scanner::setOrderedDate(
    int first, int firstDigits, int second, int third, int thirdDigits, QChar separator)
{
    const auto set = [this](int year, int yearDigits, int month, int day) {
        m_fields.year = fullYear(year, yearDigits);
        m_fields.month = month;
        m_fields.day = day;
    };
    if (firstDigits == 4)
        return second > 12 && third <= 12 ? set(first, 4, third, second) : set(first, 4, second, third);
    // Korean pages put the year first also where it has two digits: 25.02.04; so does ISO 8601's old short
    // form.
    if (thirdDigits <= 2 && (m_hints.korean || separator == u'-' || first > 31) && second <= 12)
        return set(first, firstDigits, second, third);
    // 4/2/2025: the slash is American unless that gives no month; dots and hyphens put the day first.
    const bool monthFirst = second > 12 || (separator == u'/' && first <= 12);
    return monthFirst ? set(third, thirdDigits, first, second) : set(third, thirdDigits, second, first);
}

// 20250204, 20250204152007, 202502041520, 031231, 2025035.
bool Scanner::scanCompact(qsizetype digits)
{
    const qsizetype p = m_position;
    if (digits == 7 && number(p + 4, 3) <= 366) {
        m_fields.year = number(p, 4);
        m_fields.dayOfYear = number(p + 4, 3);
    } else if (digits == 6 && number(p + 2, 2) <= 12) {
        setOrderedDate(number(p, 2), 2, number(p + 2, 2), number(p + 4, 2), 2, u'-');
    } else if (digits == 8 || digits == 12 || digits == 14) {
        const int year = number(p, 4);
        const int month = number(p + 4, 2);
        const int day = number(p + 6, 2);
        if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > 31)
            return false;
        m_fields.year = year;
        m_fields.month = month;
        m_fields.day = day;
        if (digits >= 12) {
            m_fields.hour = number(p + 8, 2);
            m_fields.minute = number(p + 10, 2);
            m_fields.second = digits == 14 ? number(p + 12, 2) : 0;
        }
    } else {
        return false;
    }
    m_position += digits;
    return true;
}

// Unix seconds, milliseconds or microseconds, told apart by their length.
bool Scanner::scanLong(qsizetype digits)
{
    if (digits < 9 || digits > 16)
        return false;
    const qint64 value = m_text.mid(m_position, digits).toLongLong();
    m_fields.unixSeconds = digits <= 10 ? value : digits <= 13 ? value / 1000 : value / 1000000;
    m_position += digits;
    scanFraction();
    return true;
}

// +0900, +09:00, +9, -05; the sign stands right before the digits, and a minus after a bare date only before
// "05:00".
bool Scanner::scanZoneNumber()
{
    const bool negative = m_text.at(m_position) != u'+';
    const qsizetype digits = digitsAt(m_position + 1);
    if (digits == 0 || digits > 4)
        return false;
    const bool colon = at(m_position + 1 + digits) == u':' && digitsAt(m_position + 2 + digits) == 2;
    if (negative && !m_fields.hasTime() && !(m_fields.hasDate() && colon) && !m_fields.zone)
        return false;
    const int value = number(m_position + 1, digits);
    int minutes = digits <= 2 ? value * 60 : value / 100 * 60 + value % 100;
    qsizetype end = m_position + 1 + digits;
    if (colon && digits <= 2) {
        minutes += number(end + 1, 2);
        end += 3;
    }
    m_position = end;
    if (minutes <= 14 * 60 && !m_fields.numericZone) {
        m_fields.zone = DateZone{(negative ? -minutes : minutes) * 60, {}};
        m_fields.numericZone = true;
    }
    return true;
}

bool Scanner::scanHalf(QStringView word)
{
    const bool dotted = word.size() == 1 && at(m_position) == u'.' && at(m_position + 1).toLower() == u'm';
    const QString lower = word.toString().toLower();
    const bool am = lower == u"am" || lower == u"오전" || lower == u"午前" || lower == u"上午"
        || (dotted && lower == u"a");
    const bool pm = lower == u"pm" || lower == u"오후" || lower == u"午後" || lower == u"午后"
        || lower == u"下午" || (dotted && lower == u"p");
    // "am 4. Februar" is German; the English word comes after its time, or in capitals.
    if ((!am && !pm) || (lower == u"am" && !m_fields.hasTime() && word != u"AM"))
        return false;
    m_fields.half = am ? DateFields::Half::Am : DateFields::Half::Pm;
    if (dotted)
        m_position += 2;
    return true;
}

void Scanner::scanWord()
{
    const qsizetype from = m_position;
    const auto isWord = [this](qsizetype i) {
        const QChar c = at(i);
        return c.isLetter() || c.isMark() || c == u'_' || (c == u'/' && at(i + 1).isLetter());
    };
    // A syllable or ideograph that stands before a digit ends its word: 오후3시.
    while (m_position < m_text.size() && isWord(m_position))
        ++m_position;
    QStringView word = m_text.mid(from, m_position - from);
    if (word == u"T" && isAsciiDigit(at(m_position))) {
        m_afterT = true;
        return;
    }
    if (word == u"t" && isAsciiDigit(at(m_position)) && m_fields.hasDate()) {
        m_afterT = true;
        return;
    }
    if (scanHalf(word))
        return;
    const bool ordinal = from > 0 && isAsciiDigit(m_text.at(from - 1));
    if (ordinal && (word == u"st" || word == u"nd" || word == u"rd" || word == u"th"))
        return;
    if (word.startsWith(u"Etc/") && isSign(at(m_position)) && isAsciiDigit(at(m_position + 1))) {
        m_position += 1 + digitsAt(m_position + 1);
        word = m_text.mid(from, m_position - from);
    }
    if (const auto zone = zoneOfWord(word)) {
        if (!m_fields.zone && (m_fields.hasTime() || m_fields.hasDate() || word.size() > 1))
            m_fields.zone = zone;
        return;
    }
    const QString folded = foldedDateWord(word);
    if (const int month = monthOfWord(folded); month > 0) {
        if (m_fields.month == 0 || m_ambiguousMonth) {
            m_fields.month = month;
            m_ambiguousMonth = folded == u"mar";
        }
        return;
    }
    if (const std::optional<int> days = daysAgoOfWord(folded)) {
        m_fields.daysAgo = days;
        return;
    }
    m_weekday = m_weekday == 0 ? weekdayOfWord(folded) : m_weekday;
    m_fields.unknownWord = true;
}

// "04 02 2025", "2025 02 04", "Tue, 04 02 25": three numbers, because the program that wrote them could not
// name months. RFC 822 puts the day first; where the day of the week is said, it tells who does not.
bool Scanner::assignNumericMonth()
{
    const bool bare = m_fields.year < 0 && m_fields.month == 0 && m_fields.day == 0 && m_fields.dayOfYear == 0
        && m_fields.isoWeek == 0 && !m_fields.daysAgo;
    if (!bare || m_loose.size() != 3 || (!m_fields.hasTime() && m_fields.unknownWord))
        return false;
    const auto [first, second, third] = std::tie(m_loose[0], m_loose[1], m_loose[2]);
    const bool yearFirst = first.digits == 4;
    const bool yearLast = third.digits == 4 || (third.digits == 2 && m_weekday > 0);
    if (second.digits > 2 || yearFirst == yearLast || (yearFirst ? third : first).digits > 2)
        return false;
    m_fields.year = yearFirst ? first.value : fullYear(third.value, third.digits);
    const int day = yearFirst ? third.value : first.value;
    const int month = second.value;
    const QDate usual(m_fields.year, month, day);
    const QDate american(m_fields.year, day, month);
    const bool swapped = american.isValid() && !yearFirst
        && (!usual.isValid() || (usual.dayOfWeek() != m_weekday && american.dayOfWeek() == m_weekday));
    m_fields.month = swapped ? day : month;
    m_fields.day = swapped ? month : day;
    return true;
}

// "4 Feb 2025", "Feb 24, 2016", "04 Feb 25": numbers that stand alone, once all else is known.
void Scanner::assignLooseNumbers()
{
    if (assignNumericMonth())
        return;
    for (const LooseNumber &loose : m_loose) {
        const bool mayBeDay = loose.digits <= 2 && loose.value >= 1 && loose.value <= 31;
        if (m_fields.day == 0 && mayBeDay && m_fields.month > 0 && m_fields.dayOfYear == 0)
            m_fields.day = loose.value;
        else if (m_fields.year < 0 && loose.digits >= 2)
            m_fields.year = fullYear(loose.value, loose.digits);
    }
    const bool bareYear
        = m_loose.size() == 1 && m_loose.at(0).digits == 4 && !m_fields.hasTime() && !m_fields.unknownWord;
    if (bareYear && m_fields.month == 0 && m_fields.day == 0)
        m_fields.month = 1;
}

} // namespace

DateFields scanDate(QStringView text, DateHints hints)
{
    return Scanner(text, hints).scan();
}

} // namespace sokbo

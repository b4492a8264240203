// SPDX-License-Identifier: GPL-3.0-or-later
// Grammar: numerals in words, and the units that numbers are written with (만, 억, 조).
#include "entity/text/numerals.h"

#include "entity/lists/wordtable.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace sokbo::entity {

namespace {

// Longer runs of digits are no amounts that anybody reads.
constexpr int longestDigits = 18;
constexpr int longestNumeral = 60;

double smallUnit(char16_t unit)
{
    switch (unit) {
    case u'천':
        return 1000;
    case u'백':
        return 100;
    case u'십':
        return 10;
    default:
        return 0;
    }
}

// Digits as they are read, to be made a number at the end.
class Digits {
public:
    void add(char16_t unit)
    {
        // Those of other scripts (３) stand for the same.
        m_written[m_size++] = char('0' + std::max(0, QChar(unit).digitValue()));
    }
    void addPoint() { m_written[m_size++] = '.'; }
    int size() const { return int(m_size); }
    double value() const
    {
        double value = 0;
        std::from_chars(m_written.data(), m_written.data() + m_size, value);
        return value;
    }

private:
    std::array<char, 2 * longestDigits + 4> m_written;
    std::size_t m_size = 0;
};

// 1436, 1,436.6. Commas only before exactly three digits, a point only before a digit.
std::optional<Numeral> readDigits(const Reading &reading, int start)
{
    const auto isDigit = [&](int i) { return reading.kind(i) == CharKind::Digit; };
    int i = start;
    Digits digits;
    bool isPlain = true;
    while (isDigit(i) && digits.size() < longestDigits)
        digits.add(reading.at(i++));
    if (digits.size() == 0 || isDigit(i))
        return {};
    while (reading.at(i) == u',' && digits.size() < longestDigits && isDigit(i + 1) && isDigit(i + 2)
        && isDigit(i + 3) && !isDigit(i + 4)) {
        for (int digit = i + 1; digit < i + 4; ++digit)
            digits.add(reading.at(digit));
        i += 4;
        isPlain = false;
    }
    if (reading.at(i) == u'.' && isDigit(i + 1)) {
        digits.addPoint();
        ++i;
        for (int limit = i + longestDigits; isDigit(i) && i < limit; ++i)
            digits.add(reading.at(i));
        isPlain = false;
    }
    return Numeral{start, i, digits.value(), isPlain};
}

struct WordNumber {
    QStringView word;
    double value;
};
constexpr std::array wordNumbers{WordNumber{u"한두", 1}, WordNumber{u"두세", 2}, WordNumber{u"서너", 3},
    WordNumber{u"너댓", 4}, WordNumber{u"대여섯", 5}, WordNumber{u"열한", 11}, WordNumber{u"열두", 12},
    WordNumber{u"열세", 13}, WordNumber{u"열네", 14}, WordNumber{u"열다섯", 15}, WordNumber{u"열여섯", 16},
    WordNumber{u"열일곱", 17}, WordNumber{u"열여덟", 18}, WordNumber{u"열아홉", 19}, WordNumber{u"스무", 20},
    WordNumber{u"스물", 20}, WordNumber{u"서른", 30}, WordNumber{u"마흔", 40}, WordNumber{u"다섯", 5},
    WordNumber{u"여섯", 6}, WordNumber{u"일곱", 7}, WordNumber{u"여덟", 8}, WordNumber{u"아홉", 9},
    WordNumber{u"한", 1}, WordNumber{u"두", 2}, WordNumber{u"세", 3}, WordNumber{u"네", 4},
    WordNumber{u"석", 3}, WordNumber{u"넉", 4}, WordNumber{u"첫", 1}, WordNumber{u"수십만", 1e5},
    WordNumber{u"수백만", 1e6}, WordNumber{u"수천만", 1e7}, WordNumber{u"수십억", 1e9},
    WordNumber{u"수백억", 1e10}, WordNumber{u"수천억", 1e11}, WordNumber{u"수십", 10},
    WordNumber{u"수백", 100}, WordNumber{u"수천", 1000}, WordNumber{u"수억", 1e8},
    WordNumber{u"수만", 10000}};

const WordTable &wordNumberTable()
{
    static const WordTable table = [] {
        WordTable words;
        for (std::size_t i = 0; i < wordNumbers.size(); ++i)
            words.insert(wordNumbers[i].word, int(i));
        words.seal();
        return words;
    }();
    return table;
}

} // namespace

double bigUnit(char16_t unit)
{
    switch (unit) {
    case u'경':
        return 1e16;
    case u'조':
        return 1e12;
    case u'억':
        return 1e8;
    case u'만':
        return 1e4;
    default:
        return 0;
    }
}

std::optional<Numeral> readNumeral(const Reading &reading, int start)
{
    if (reading.kind(start) != CharKind::Digit || reading.kind(start - 1) == CharKind::Digit)
        return {};
    std::optional<Numeral> group = readDigits(reading, start);
    if (!group)
        return {};
    Numeral numeral = *group;
    double total = 0; // what 조, 억 and 만 have closed
    double section = 0; // what 천, 백 and 십 have closed since
    double open = group->value;
    bool hasOpen = true;
    double lastBig = 1e20;
    int i = group->end;
    while (i - start < longestNumeral) {
        if (const double unit = smallUnit(reading.at(i)); unit > 0 && hasOpen) {
            section += open * unit;
            open = 0;
            hasOpen = false;
            numeral.end = ++i;
        } else if (reading.at(i) == u'경' && reading.at(i + 1) == u'기') {
            break; // 4경기: a match, not ten to the sixteenth
        } else if (const double big = bigUnit(reading.at(i));
                   big > 0 && big < lastBig && (hasOpen || section > 0)) {
            // 조, 억, 만 come in this order; another 억 begins another number.
            lastBig = big;
            total += (section + open) * big;
            section = open = 0;
            hasOpen = false;
            numeral.end = ++i;
        } else if (!hasOpen) {
            // 3조 2천억 may be written with a space.
            const int next = reading.at(i) == u' ' && bigUnit(reading.at(i - 1)) > 0 ? i + 1 : i;
            const std::optional<Numeral> more = readDigits(reading, next);
            // 42만 1585명: four digits at most and a counter behind them.
            const bool isRest = more && next != i && more->isPlain && more->value < 10000
                && reading.kind(more->end) == CharKind::Hangul;
            const bool isAmount = isRest
                || (more
                    && (next == i || bigUnit(reading.at(more->end)) > 0
                        || smallUnit(reading.at(more->end)) > 0 || reading.at(more->end) == u'원'));
            if (!isAmount)
                break;
            open = more->value;
            hasOpen = true;
            numeral.end = i = more->end;
        } else {
            break;
        }
        numeral.isPlain = false;
    }
    numeral.value = total + section + open;
    if (reading.at(numeral.end) == u'여') {
        // 여 stands for "and some"; 여러 and 여성 begin with it too.
        const char16_t next = reading.at(numeral.end + 1);
        if (next != u'러' && next != u'성' && next != u'자' && next != u'학' && next != u')') {
            ++numeral.end;
            numeral.isPlain = false;
            // 20여만 명
            if (const double unit = bigUnit(reading.at(numeral.end)); unit > 0) {
                numeral.value *= unit;
                ++numeral.end;
            }
        }
    }
    return numeral;
}

std::optional<Numeral> readWordNumeral(const Reading &reading, int start)
{
    if (!reading.startsWord(start))
        return {};
    const WordTable::Match match
        = wordNumberTable().longestPrefix(reading.view(start, reading.hangulEnd(start)));
    if (!match)
        return {};
    return Numeral{start, start + match.length, wordNumbers[std::size_t(match.value)].value, false};
}

int skipRangeSign(const Reading &reading, int at)
{
    switch (reading.at(at)) {
    case u'~':
    case u'∼':
    case u'～':
    case u'〜':
    case u'-':
    case u'–':
        return at + 1;
    default:
        return at;
    }
}

QString numberText(double value)
{
    if (std::floor(value) == value && std::fabs(value) < 1e18)
        return QString::number(qint64(value));
    QString text = QString::number(value, 'f', 6);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

} // namespace sokbo::entity

// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/english/amounts.h"

#include "entity/english/latinlines.h"
#include "entity/text/numerals.h"

#include <algorithm>
#include <array>

namespace sokbo::entity {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestUnit = 20;

struct Amount {
    int start = 0;
    int end = 0;
    double value = 0;
    bool isScaled = false; // million
};

// The position behind a space or a hyphen, or `at`.
int behindJoint(const Reading &reading, int at)
{
    return reading.at(at) == u' ' || reading.at(at) == u'-' || reading.at(at) == u'\u00A0' ? at + 1 : at;
}

bool startsWith(const Reading &reading, int at, QStringView word)
{
    return reading.view(at, reading.size()).startsWith(word, Qt::CaseInsensitive)
        && !reading.isWordPart(at + int(word.size()));
}

class EnglishAmounts {
public:
    EnglishAmounts(const Context &context, const EnglishLists &lists, Candidates &found)
        : m_lists(lists)
        , m_reading(context.reading)
        , m_found(found)
    {
    }

    void run()
    {
        LatinLines lines(m_reading);
        for (const Word &word : m_reading.words()) {
            if (word.start < m_end || !lines.holds(word.start))
                continue;
            if (m_reading.kind(word.start) == CharKind::Digit)
                findFrom(digitsAt(word.start));
            else if (m_reading.kind(word.start) == CharKind::Latin)
                findFrom(wordsAt(word));
        }
    }

private:
    std::optional<Amount> digitsAt(int start) const
    {
        const std::optional<Numeral> numeral = readNumeral(m_reading, start);
        if (!numeral || m_reading.at(start - 1) == u'.')
            return {};
        return Amount{start, numeral->end, numeral->value, false};
    }

    // Eleven people, twenty-two days.
    std::optional<Amount> wordsAt(const Word &word) const
    {
        const std::optional<int> value = numberWord(word);
        if (!value)
            return {};
        Amount amount{word.start, word.end, double(*value), false};
        const int next = behindJoint(m_reading, word.end);
        const auto index = std::size_t(m_reading.wordIndex(next));
        if (*value < 20 || *value > 90 || m_reading.at(word.end) != u'-' || index >= m_reading.words().size()
            || m_reading.words()[index].start != next)
            return amount;
        const std::optional<int> ones = numberWord(m_reading.words()[index]);
        if (ones && *ones < 10) {
            amount.value += *ones;
            amount.end = m_reading.words()[index].end;
        }
        return amount;
    }

    std::optional<int> numberWord(const Word &word) const
    {
        static constexpr std::array ones{u"one", u"two", u"three", u"four", u"five", u"six", u"seven",
            u"eight", u"nine", u"ten", u"eleven", u"twelve", u"thirteen", u"fourteen", u"fifteen", u"sixteen",
            u"seventeen", u"eighteen", u"nineteen"};
        static constexpr std::array tens{
            u"twenty", u"thirty", u"forty", u"fifty", u"sixty", u"seventy", u"eighty", u"ninety", u"hundred"};
        const QStringView form = m_reading.view(word);
        for (std::size_t i = 0; i < ones.size(); ++i)
            if (form.compare(QStringView(ones[i]), Qt::CaseInsensitive) == 0)
                return int(i) + 1;
        for (std::size_t i = 0; i < tens.size(); ++i)
            if (form.compare(QStringView(tens[i]), Qt::CaseInsensitive) == 0)
                return 10 * (int(i) + 2);
        return {};
    }

    void findFrom(std::optional<Amount> amount)
    {
        if (!amount)
            return;
        scale(*amount);
        int start = amount->start;
        if (const QString currency = currencyBefore(start); !currency.isEmpty()) {
            scaleByLetter(*amount);
            add(start, amount->end, Strong, numberText(amount->value) + u' ' + currency);
            return;
        }
        if (!findMeasured(*amount) && amount->isScaled)
            add(amount->start, amount->end, Weak, numberText(amount->value));
    }

    // 60 million.
    void scale(Amount &amount) const
    {
        struct Scale {
            QStringView word;
            double factor;
        };
        static constexpr std::array scales{Scale{u"trillion", 1e12}, Scale{u"billion", 1e9},
            Scale{u"million", 1e6}, Scale{u"thousand", 1e3}, Scale{u"hundred", 1e2}, Scale{u"bn", 1e9},
            Scale{u"tn", 1e12}};
        const int next = behindJoint(m_reading, amount.end);
        for (const Scale &scale : scales)
            if (startsWith(m_reading, next, scale.word)) {
                amount.value *= scale.factor;
                amount.end = next + int(scale.word.size());
                amount.isScaled = true;
                return;
            }
    }

    // £3k, $77m: letters that count only behind money.
    void scaleByLetter(Amount &amount) const
    {
        struct Scale {
            char16_t letter;
            double factor;
        };
        static constexpr std::array scales{Scale{u'k', 1e3}, Scale{u'm', 1e6}, Scale{u'b', 1e9}};
        for (const Scale &scale : scales)
            if (QChar(m_reading.at(amount.end)).toLower() == scale.letter
                && !m_reading.isWordPart(amount.end + 1)) {
                amount.value *= scale.factor;
                ++amount.end;
                return;
            }
    }

    QString currencyBefore(int &start) const
    {
        struct Sign {
            char16_t sign;
            QStringView currency;
        };
        static constexpr std::array signs{Sign{u'$', u"USD"}, Sign{u'€', u"EUR"}, Sign{u'£', u"GBP"},
            Sign{u'₩', u"KRW"}, Sign{u'¥', u"JPY"}, Sign{u'₹', u"INR"}};
        for (const Sign &sign : signs) {
            if (m_reading.at(start - 1) != sign.sign)
                continue;
            --start;
            if (sign.sign != u'$')
                return sign.currency.toString();
            int letters = start;
            while (letters > 0 && m_reading.kind(letters - 1) == CharKind::Latin && start - letters < 3)
                --letters;
            const QStringView before = m_reading.view(letters, start);
            static constexpr std::array countries{std::pair{u"US", u"USD"}, std::pair{u"A", u"AUD"},
                std::pair{u"AU", u"AUD"}, std::pair{u"C", u"CAD"}, std::pair{u"CA", u"CAD"},
                std::pair{u"NZ", u"NZD"}, std::pair{u"HK", u"HKD"}, std::pair{u"S", u"SGD"}};
            for (const auto &[country, currency] : countries)
                if (before == QStringView(country)) {
                    start = letters;
                    return QString::fromUtf16(currency);
                }
            return u"USD"_s;
        }
        return {};
    }

    // 30 feet, 24-hour, 68-year-old, 50 consecutive days.
    bool findMeasured(const Amount &amount)
    {
        static constexpr std::array between{u"consecutive ", u"continuous ", u"straight ", u"whole "};
        int at = behindJoint(m_reading, amount.end);
        for (const char16_t *word : between)
            if (m_reading.view(at, m_reading.size()).startsWith(QStringView(word)))
                at += int(QStringView(word).size());
        const QStringView rest = m_reading.view(at, std::min(m_reading.size(), at + longestUnit));
        WordTable::Match unit = m_lists.units.longestPrefix(rest);
        if (!unit || m_reading.isWordPart(at + unit.length))
            unit = m_lists.units.longestPrefix(rest.toString().toLower());
        int end = at + unit.length;
        // C and F are letters behind a word.
        const bool isLetter = unit && unit.length == 1 && at > amount.end;
        if (!unit || isLetter || (m_reading.isWordPart(end) && m_reading.kind(end - 1) != CharKind::Mark))
            return false;
        const auto &[name, factor] = m_lists.unitValues[std::size_t(unit.value)];
        const QString number = numberText(amount.value * factor);
        if (m_reading.view(end, end + 4).compare(u"-old", Qt::CaseInsensitive) == 0
            && !m_reading.isWordPart(end + 4))
            end += 4;
        QString value = valueOf(number, name);
        const int whole = behindSmallerUnit(name, end, value);
        add(amount.start, whole, Strong, value);
        m_found.back().isWhole = whole > end;
        return true;
    }

    // A day and an hour are no one amount.
    static bool isSmallerUnit(const QString &unit, const QString &than)
    {
        static const QStringList order{u"Y"_s, u"M"_s, u"W"_s, u"D"_s, u"H"_s, u"min"_s, u"S"_s};
        return order.contains(than) && order.indexOf(unit) > order.indexOf(than)
            && isOfClock(unit) == isOfClock(than);
    }

    // Two hours and 40 minutes, 2 years, 3 months: one amount. `unit` and `end`: of the first half, and
    // `value` becomes that of both.
    int behindSmallerUnit(const QString &unit, int end, QString &value) const
    {
        static constexpr std::array joints{u" and ", u", ", u" "};
        for (const char16_t *joint : joints) {
            const QStringView words(joint);
            if (m_reading.view(end, end + int(words.size())) != words)
                continue;
            const int next = end + int(words.size());
            const auto index = std::size_t(m_reading.wordIndex(next));
            if (index >= m_reading.words().size() || m_reading.words()[index].start != next)
                return end;
            const std::optional<Amount> amount = m_reading.kind(next) == CharKind::Digit
                ? digitsAt(next)
                : wordsAt(m_reading.words()[index]);
            if (!amount)
                return end;
            const int at = behindJoint(m_reading, amount->end);
            const WordTable::Match smaller = m_lists.units.longestPrefix(
                m_reading.view(at, std::min(m_reading.size(), at + longestUnit)));
            if (!smaller || m_reading.isWordPart(at + smaller.length))
                return end;
            const auto &[name, factor] = m_lists.unitValues[std::size_t(smaller.value)];
            if (!isSmallerUnit(name, unit) || factor != 1)
                return end;
            value += numberText(amount->value) + name.front().toUpper();
            return at + smaller.length;
        }
        return end;
    }

    static bool isOfClock(const QString &unit) { return unit == u"H" || unit == u"min" || unit == u"S"; }

    static QString valueOf(const QString &number, const QString &unit)
    {
        static constexpr QStringView days = u"YMWD";
        if (unit.size() == 1 && days.contains(unit.front()))
            return u'P' + number + unit;
        if (isOfClock(unit))
            return u"PT"_s + number + unit.front().toUpper();
        return number + u' ' + unit;
    }

    void add(int start, int end, int score, const QString &value)
    {
        Candidate candidate{start, end, MentionType::Quantity, score, m_reading.view(start, end).toString()};
        candidate.value = value;
        m_found.push_back(std::move(candidate));
        m_end = end;
    }

    const EnglishLists &m_lists;
    const Reading &m_reading;
    Candidates &m_found;
    int m_end = 0; // of the amount that was found last
};

} // namespace

void findEnglishAmounts(const Context &context, const EnglishLists &lists, Candidates &found)
{
    EnglishAmounts(context, lists, found).run();
}

} // namespace sokbo::entity

// SPDX-License-Identifier: GPL-3.0-or-later
// Grammar: numerals in words (하나, 둘), and the signs and endings of amounts (대, 제, 여, 씩, 급).
#include "entity/korean/amounts/quantities.h"

#include "entity/korean/amounts/amounttext.h"
#include "entity/lists/listfile.h"
#include "entity/text/codes.h"

#include <array>

namespace sokbo::entity {

using namespace Qt::StringLiterals;

class Quantities::Search : AmountText {
public:
    Search(const KoreanContext &context, const Quantities &lists, Candidates &found)
        : AmountText(context)
        , m_lists(lists)
        , m_found(found)
    {
    }

    void run()
    {
        for (int i = 0; i < m_reading.size(); ++i) {
            int end = i;
            if (m_reading.kind(i) == CharKind::Digit && m_reading.kind(i - 1) != CharKind::Digit)
                end = findNumber(i);
            else if (m_reading.kind(i) == CharKind::Hangul && m_reading.startsWord(i))
                end = findWords(i);
            if (end > i)
                i = end - 1;
        }
    }

private:
    struct Amount {
        int from = 0;
        int end = 0;
        QString value;
    };

    int findNumber(int start)
    {
        // S25, v2 and the second half of 1.2.3 are no amounts.
        const char16_t before = m_reading.at(start - 1);
        if (m_reading.kind(start - 1) == CharKind::Latin
            || ((before == u'.' || before == u',') && m_reading.kind(start - 2) == CharKind::Digit))
            return start;
        const std::optional<Numeral> numeral = readNumeral(m_reading, start);
        if (!numeral || isCode(m_context.grammar.names, m_reading, numeral->start, numeral->end))
            return start;
        Amount amount = withRange(*numeral);
        takeWhatStandsBefore(start, amount);
        if (amount.from == start && m_reading.kind(start - 1) == CharKind::Hangul
            && !isNumberPrefix(start - 1))
            return start;
        // [2보], (종합2보) are flags of the headline.
        if (m_reading.at(amount.end) == u'보' && isOneOf(m_reading.at(amount.end + 1), u"])"))
            return start;
        return addNumber(start, amount);
    }

    // 1대3 is a score, 1-3 and 1~3 are ranges.
    Amount withRange(const Numeral &numeral) const
    {
        Amount amount{numeral.start, numeral.end, numberText(numeral.value)};
        for (int links = 0; links < 3; ++links) {
            const bool isScore
                = m_reading.at(amount.end) == u'대' && m_reading.kind(amount.end + 1) == CharKind::Digit;
            const int next = isScore ? amount.end + 1 : skipRangeSign(m_reading, amount.end);
            const std::optional<Numeral> upper
                = next == amount.end ? std::nullopt : readNumeral(m_reading, next);
            if (!upper)
                break;
            // 3∼5만원: the big unit belongs to both ends.
            if (const double unit = bigUnit(m_reading.at(upper->end - 1));
                unit > 0 && numeral.isPlain && links == 0)
                amount.value = numberText(numeral.value * unit);
            amount.value += (isScore ? u':' : u'~') + numberText(upper->value);
            amount.end = upper->end;
        }
        return amount;
    }

    // 제7조, 헌법 4조, 시속 30㎞
    void takeWhatStandsBefore(int start, Amount &amount) const
    {
        const int ordinal = m_reading.at(start - 1) == u' ' ? start - 2 : start - 1;
        const bool isOrdinal = m_reading.at(ordinal) == u'제' && m_reading.startsWord(ordinal);
        if (isOrdinal || isArticle(start)) {
            // The seventh article is no seven trillion.
            amount.from = isOrdinal ? ordinal : start;
            amount.end = start;
            while (m_reading.kind(amount.end) == CharKind::Digit)
                ++amount.end;
            amount.value = m_reading.view(start, amount.end).toString();
        } else if (m_reading.view(qMax(0, start - 3), start) == u"시속 ") {
            amount.from = start - 3;
        }
    }

    int addNumber(int start, const Amount &amount)
    {
        const auto &[from, end, value] = amount;
        if (const int unitEnd = unitAfter(end, Border::Loose); unitEnd > end)
            return add(from, unitEnd, m_unit->kind == Unit::Money ? Sure : Good + 5,
                QString(value + u' ' + m_unit->value));
        // 1천만, 3-2, 4.5: a number without its unit.
        if (m_reading.kind(end) == CharKind::Latin)
            return start;
        const bool isWithinWord = m_reading.kind(end) == CharKind::Hangul && !isTail(end);
        return add(from, end, isWithinWord ? Weak + 5 : Fair, value);
    }

    // 헌법 4조, 3·4조: articles of a law.
    bool isArticle(int start) const
    {
        int end = start;
        while (m_reading.kind(end) == CharKind::Digit)
            ++end;
        const bool isList = m_reading.at(start - 1) == u'·' && m_reading.kind(start - 2) == CharKind::Digit;
        const bool followsLaw = m_reading.at(start - 1) == u' ' && m_reading.at(start - 2) == u'법';
        return m_reading.at(end) == u'조' && m_reading.at(end + 1) != u'원' && (isList || followsLaw);
    }

    // 영하 3도, 고3, 만 20세: what may stand right before the digits.
    bool isNumberPrefix(int at) const
    {
        static constexpr QStringView prefixes = u"약총만각단또매당불";
        return prefixes.contains(QChar(m_reading.at(at)));
    }

    // 두 사람, 세 번째, 한 명, 하나, 수백만원.
    int findWords(int start)
    {
        static constexpr std::array alone{u"하나", u"둘", u"셋", u"넷", u"첫째", u"둘째", u"셋째", u"넷째"};
        for (const char16_t *word : alone) {
            if (*word != m_reading.at(start))
                continue;
            const QStringView view(word);
            if (rest(start).startsWith(view) && isTail(start + int(view.size())))
                return add(start, start + int(view.size()), Fair, {});
        }
        const std::optional<Numeral> numeral = readWordNumeral(m_reading, start);
        if (!numeral)
            return start;
        if (isWordInItself(start))
            return start;
        const int end = unitAfter(numeral->end, Border::Strict);
        if (end == numeral->end)
            return start;
        // 한국 and 두산 are names: a numeral glued to its counter gives way to them.
        const bool isGlued = m_reading.at(numeral->end) != u' ';
        return add(start, end, isGlued ? Fair + 5 : Good, numberText(numeral->value) + u' ' + m_unit->value);
    }

    // 한편, 세부, 첫차: words that begin like a numeral with its counter.
    bool isWordInItself(int start) const { return bool(m_lists.m_lookalikes.longestPrefix(rest(start))); }

    enum class Border { Strict, Loose };

    // One past the unit that follows, or `at`.
    int unitAfter(int at, Border border)
    {
        const int start = skipOneSpace(at);
        int best = 0;
        int longest = 0;
        const Unit *longestUnit = nullptr;
        m_lists.m_units.words().forEachPrefix(
            m_reading.view(start, qMin(m_reading.size(), start + 12)), [&](WordTable::Match match) {
                const int end = start + match.length;
                longest = match.length;
                longestUnit = &m_lists.m_units[match];
                const bool fits = border == Border::Loose && start == at
                    ? borderFits(end)
                    : isTail(end) || m_reading.at(end) == u'씩';
                if (!fits)
                    return;
                best = match.length;
                m_unit = &m_lists.m_units[match];
            });
        // 25살입니다, 247쌍이었던: behind digits a counter is one, whatever is written onto it.
        if (best == 0 && border == Border::Loose && start == at && longest > 0) {
            best = longest;
            m_unit = longestUnit;
        }
        if (best == 0)
            return at;
        int end = start + best;
        // 20명여, 300t급
        if (m_reading.at(end) == u'여' || m_reading.at(end) == u'급')
            if (isTail(end + 1))
                ++end;
        return end;
    }

    bool borderFits(int end) const
    {
        if (m_reading.kind(end - 1) == CharKind::Latin)
            return m_reading.kind(end) != CharKind::Latin;
        return isTail(end) || m_lists.m_tails.longestPrefix(rest(end));
    }

    int add(int start, int end, int score, const QString &value)
    {
        m_found.push_back(candidate(MentionType::Quantity, start, end, score, value));
        return end;
    }

    const Quantities &m_lists;
    Candidates &m_found;
    const Unit *m_unit = nullptr;
};

Result<> Quantities::load()
{
    return m_units.load()
        .and_then([this] { return readWords(u"korean/numeral_lookalikes.tsv"_s, m_lookalikes); })
        .and_then([this] { return readWords(u"korean/amount_tails.tsv"_s, m_tails); });
}

void Quantities::find(const KoreanContext &context, Candidates &found) const
{
    Search(context, *this, found).run();
}

} // namespace sokbo::entity

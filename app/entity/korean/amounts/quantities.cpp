// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/lists/codes.h"
#include "entity/stages.h"
#include "entity/text/numerals.h"

#include <algorithm>
#include <array>

namespace sokbo::entity {

using namespace Qt::StringLiterals;

namespace {

class QuantityFinder {
public:
    QuantityFinder(const Context &context, Candidates &found)
        : m_context(context)
        , m_reading(context.reading)
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
    int findNumber(int start)
    {
        // S25, v2 and the second half of 1.2.3 are no amounts.
        const char16_t before = m_reading.at(start - 1);
        if (m_reading.kind(start - 1) == CharKind::Latin
            || ((before == u'.' || before == u',') && m_reading.kind(start - 2) == CharKind::Digit))
            return start;
        std::optional<Numeral> numeral = readNumeral(m_reading, start);
        if (!numeral || isCode(m_context.lexicons, m_reading, numeral->start, numeral->end))
            return start;
        QString value = numberText(numeral->value);
        int end = numeral->end;
        for (int links = 0; links < 3; ++links) {
            // 1대3 is a score, 1-3 and 1~3 are ranges.
            const bool isScore = m_reading.at(end) == u'대' && m_reading.kind(end + 1) == CharKind::Digit;
            const int next = isScore ? end + 1 : skipRangeSign(m_reading, end);
            const std::optional<Numeral> upper = next == end ? std::nullopt : readNumeral(m_reading, next);
            if (!upper)
                break;
            // 3∼5만원: the big unit belongs to both ends.
            if (const double unit = bigUnit(m_reading.at(upper->end - 1));
                unit > 0 && numeral->isPlain && links == 0)
                value = numberText(numeral->value * unit);
            value += (isScore ? u':' : u'~') + numberText(upper->value);
            end = upper->end;
        }
        int from = start;
        const int ordinal = m_reading.at(start - 1) == u' ' ? start - 2 : start - 1;
        const bool isOrdinal = m_reading.at(ordinal) == u'제' && m_reading.startsWord(ordinal);
        if (isOrdinal || isArticle(start)) {
            // 제7조 is the seventh article and no seven trillion.
            from = isOrdinal ? ordinal : start;
            end = start;
            while (m_reading.kind(end) == CharKind::Digit)
                ++end;
            value = m_reading.view(start, end).toString();
        } else if (m_reading.view(qMax(0, start - 3), start) == u"시속 ") {
            from = start - 3;
        }
        if (from == start && m_reading.kind(start - 1) == CharKind::Hangul && !isNumberPrefix(start - 1))
            return start;
        // [2보], (종합2보) are flags of the headline.
        if (m_reading.at(end) == u'보' && (m_reading.at(end + 1) == u']' || m_reading.at(end + 1) == u')'))
            return start;
        if (const int unitEnd = unitAfter(end, Border::Loose); unitEnd > end) {
            value += u' ' + m_unit->value;
            return add(from, unitEnd, m_unit->kind == Unit::Money ? Sure : Good + 5, value);
        }
        // 1천만, 3-2, 4.5: a number without its unit.
        if (m_reading.kind(end) == CharKind::Latin)
            return start;
        if (m_reading.kind(end) == CharKind::Hangul && !m_context.lexicons.particles.isTailAt(m_reading, end))
            return add(from, end, Weak + 5, value);
        return add(from, end, Fair, value);
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
            if (rest(start).startsWith(view)
                && m_context.lexicons.particles.isTailAt(m_reading, start + int(view.size())))
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
    bool isWordInItself(int start) const
    {
        static constexpr std::array words{u"한편", u"한국", u"한때", u"한층", u"한판", u"한강", u"한지",
            u"한기", u"한동", u"한도", u"한방", u"한데", u"한심", u"세부", u"세대", u"세기", u"세종", u"세계",
            u"세제", u"세면", u"세단", u"세수", u"세균", u"세차", u"두산", u"두부", u"두고", u"두면", u"두도",
            u"두기", u"네명의", u"네이", u"첫차", u"첫발", u"첫인", u"석유", u"석사", u"한인", u"한대",
            u"한화", u"한나", u"세화", u"한발"};
        return std::any_of(words.begin(), words.end(), [&](const char16_t *word) {
            return *word == m_reading.at(start) && rest(start).startsWith(QStringView(word));
        });
    }

    enum class Border { Strict, Loose };

    // One past the unit that follows, or `at`.
    int unitAfter(int at, Border border)
    {
        const int start = m_reading.at(at) == u' ' ? at + 1 : at;
        int best = 0;
        int longest = 0;
        const Unit *longestUnit = nullptr;
        m_context.lexicons.units.forEachPrefix(
            m_reading.view(start, qMin(m_reading.size(), start + 12)), [&](WordTable::Match match) {
                const int end = start + match.length;
                longest = match.length;
                longestUnit = &m_context.lexicons.unitList[std::size_t(match.value)];
                const bool fits = border == Border::Loose && start == at
                    ? borderFits(end)
                    : m_context.lexicons.particles.isTailAt(m_reading, end) || m_reading.at(end) == u'씩';
                if (!fits)
                    return;
                best = match.length;
                m_unit = &m_context.lexicons.unitList[std::size_t(match.value)];
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
            if (m_context.lexicons.particles.isTailAt(m_reading, end + 1))
                ++end;
        return end;
    }

    bool borderFits(int end) const
    {
        if (m_reading.kind(end - 1) == CharKind::Latin)
            return m_reading.kind(end) != CharKind::Latin;
        if (m_context.lexicons.particles.isTailAt(m_reading, end))
            return true;
        static constexpr std::array more{u"급", u"여", u"씩", u"째", u"당", u"대", u"짜리", u"쯤", u"가량",
            u"정도", u"이상", u"이하", u"미만", u"안팎", u"선", u"어치", u"간", u"권", u"중", u"내", u"만",
            u"더", u"이나", u"초과", u"넘", u"전", u"분", u"규모", u"상당", u"생", u"남", u"여성", u"남성",
            u"소년", u"대표", u"까지"};
        for (const char16_t *tail : more)
            if (rest(end).startsWith(QStringView(tail)))
                return true;
        return false;
    }

    QStringView rest(int i) const { return m_reading.view(i, m_reading.size()); }

    int add(int start, int end, int score, const QString &value)
    {
        Candidate candidate{start, end, MentionType::Quantity, score, m_reading.view(start, end).toString()};
        candidate.value = value;
        m_found.push_back(std::move(candidate));
        return end;
    }

    const Context &m_context;
    const Reading &m_reading;
    Candidates &m_found;
    const Unit *m_unit = nullptr;
};

} // namespace

void findQuantities(const Context &context, Candidates &found)
{
    QuantityFinder(context, found).run();
}

} // namespace sokbo::entity

// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/stages.h"

#include <algorithm>

namespace sokbo::entity {

namespace {

constexpr int longestRun = 3;

class HanjaFinder {
public:
    HanjaFinder(const Context &context, Candidates &found)
        : m_context(context)
        , m_lexicons(context.lexicons)
        , m_reading(context.reading)
        , m_found(found)
    {
    }

    void run()
    {
        for (int i = 0; i < m_reading.size(); ++i) {
            if (m_reading.kind(i) != CharKind::Han)
                continue;
            int end = i + 1;
            while (m_reading.kind(end) == CharKind::Han)
                ++end;
            if (end - i <= longestRun && standsForName(i, end))
                findRun(i, end);
            i = end - 1;
        }
        findPairs();
    }

private:
    // Not a day (4日, (日)), not 진행中 or 전년比, not the gloss of a word (귀천(歸天)).
    bool standsForName(int start, int end) const
    {
        const CharKind before = m_reading.kind(start - 1);
        if (before == CharKind::Digit || before == CharKind::Latin)
            return false;
        if (m_reading.at(start - 1) == u'(' && m_reading.at(end) == u')')
            return false;
        if (before == CharKind::Hangul) {
            // 방美, 대北, 친中: only these go before a sign.
            static constexpr QStringView prefixes = u"방대친반주재탈대미한북";
            if (m_reading.kind(start - 2) == CharKind::Hangul
                || !prefixes.contains(QChar(m_reading.at(start - 1))))
                return false;
        }
        // 수사 中: nothing follows.
        const bool isMiddle = m_reading.view(start, end) == u"中";
        const int next = m_reading.skipSpaces(end);
        return !(isMiddle && !beginsClause(start)
            && (!m_reading.isWordPart(next) || m_reading.at(next) == u'인' || m_reading.at(next) == u'에'));
    }

    // 尹, 美中, 與野: every character of a longer run must be a sign, or the run is a word (獨立).
    void findRun(int start, int end)
    {
        Candidates run;
        for (int i = start; i < end; ++i) {
            const QStringView sign = m_reading.view(i, i + 1);
            if (const OfficeHolder *holder = holderOf(sign, end)) {
                run.push_back({i, i + 1, MentionType::Person, Sure, holder->name, titleAfter(i + 1)});
            } else if (const WordTable::Match match = m_lexicons.hanja.find(sign);
                       match && signFits(match, start)) {
                const ListedName &name = m_lexicons.names[std::size_t(match.value)];
                run.push_back({i, i + 1, name.type, Sure, name.name});
            } else if (m_lexicons.surnameOfHanja.contains(sign.toString()) && end - start == 1) {
                addSurname(i, run);
            }
        }
        if (int(run.size()) == end - start)
            m_found.insert(m_found.end(), run.begin(), run.end());
    }

    // 金 지사, 李 "…": a surname; without a title beside it only where the document names the person.
    void addSurname(int at, Candidates &run) const
    {
        const QString title = titleAfter(at + 1);
        Candidate candidate{
            at, at + 1, MentionType::Person, Good, m_reading.view(at, at + 1).toString(), title};
        candidate.isShortName = true;
        // Whom the press writes so, it may mean, though the day does not tell: the sign stays.
        const bool isOfficial = std::any_of(m_lexicons.officeHolders.begin(), m_lexicons.officeHolders.end(),
            [&](const OfficeHolder &holder) { return holder.sign == candidate.name; });
        candidate.needsLink = title.isEmpty() && !(isOfficial && m_reading.startsWord(at));
        run.push_back(std::move(candidate));
    }

    QString titleAfter(int end) const
    {
        int start = m_reading.skipSpaces(end);
        const bool isFormer = m_reading.at(start) == u'전' && m_reading.at(start + 1) == u' ';
        const int titleStart = isFormer ? start + 2 : start;
        const WordTable::Match title = m_lexicons.titles.longestPrefix(
            m_reading.view(titleStart, qMin(m_reading.size(), titleStart + 14)));
        if (!title || !(title.value & FollowsName) || (title.value & Honorific)
            || titleStart + title.length - end > 16
            || !m_lexicons.particles.isTailAt(m_reading, titleStart + title.length))
            return {};
        return m_reading.view(start, titleStart + title.length).toString();
    }

    bool signFits(WordTable::Match match, int start) const
    {
        return m_lexicons.clauseHeadHanja.contains(match.value) ? beginsClause(start) : true;
    }

    bool beginsClause(int start) const
    {
        int before = start - 1;
        while (before >= 0 && before > start - 3 && m_reading.at(before) == u' ')
            --before;
        return before < 0 || (!m_reading.isWordPart(before) && m_reading.at(before) != u' ');
    }

    // Who is meant on the day of publication: of a sign alone, or with its office (崔대행).
    const OfficeHolder *holderOf(QStringView sign, int end) const
    {
        if (!m_context.published.isValid())
            return nullptr;
        for (const OfficeHolder &holder : m_lexicons.officeHolders) {
            const QStringView whole(holder.sign);
            if (sign.front() != whole.front() || m_context.published < holder.from
                || (holder.to.isValid() && holder.to < m_context.published))
                continue;
            if (whole.size() == 1 || m_reading.view(end, m_reading.size()).startsWith(whole.mid(1))
                || m_reading.view(end + 1, m_reading.size()).startsWith(whole.mid(1)))
                return &holder;
        }
        return nullptr;
    }

    // 한미, 북·중, 한미일: each syllable is a state.
    void findPairs()
    {
        for (const Word &word : m_reading.words()) {
            if (m_reading.kind(word.start) != CharKind::Hangul)
                continue;
            if (findWrittenPair(word.start))
                continue;
            findDottedPair(word);
        }
    }

    bool findWrittenPair(int start)
    {
        const WordTable::Match pair
            = m_lexicons.countryPairs.longestPrefix(m_reading.view(start, qMin(m_reading.size(), start + 4)));
        if (!pair)
            return false;
        const int end = start + pair.length;
        const QStringList &needed = m_lexicons.countryPairWords[std::size_t(pair.value)];
        const QStringView rest = m_reading.view(end, qMin(m_reading.size(), end + 8));
        const auto follows = [&](const auto &words) {
            return std::any_of(
                words.begin(), words.end(), [&](const auto &word) { return rest.startsWith(word); });
        };
        static const QStringList usual = QStringLiteral(
            "정상,관계,동맹,회담,연합,군사,외교,안보,갈등,협상,무역,통상,고위급,양국,공동,합동,경협,경제,"
            "전쟁,접경,교류,대화,공조,간,"
            "FTA,해저,미사일,원자력,방위비,평화,단일팀,국방,국경,협력,수교,통화,공동선언,대결,전,미")
                                             .split(u',');
        const bool stands = !m_reading.isWordPart(end) || m_lexicons.particles.isTailAt(m_reading, end);
        if (needed.isEmpty() ? !stands && !follows(usual) : !follows(needed))
            return false;
        for (int i = start; i < end; ++i)
            addState(i);
        return true;
    }

    void findDottedPair(const Word &word)
    {
        int end = word.end;
        if (word.size() != 1 || !isState(word.start))
            return;
        std::vector<int> states{word.start};
        while ((m_reading.at(end) == u'·' || m_reading.at(end) == u'ㆍ' || m_reading.at(end) == u'-')
            && isState(end + 1) && states.size() < 5) {
            states.push_back(end + 1);
            end += 2;
        }
        if (states.size() < 2
            || (m_reading.isWordPart(end) && !m_lexicons.particles.isTailAt(m_reading, end)
                && m_reading.hangulEnd(end) - end < 2))
            return;
        for (const int state : states)
            addState(state);
    }

    bool isState(int at) const { return m_lexicons.countrySigns.contains(QChar(m_reading.at(at))); }

    void addState(int at)
    {
        // As acting states these count as organisations in the guideline that the types follow.
        m_found.push_back({at, at + 1, MentionType::Organisation, Sure,
            m_lexicons.countrySigns.value(QChar(m_reading.at(at)))});
    }

    const Context &m_context;
    const Lexicons &m_lexicons;
    const Reading &m_reading;
    Candidates &m_found;
};

} // namespace

// Characters and syllables that stand for a country, a side of the house or a head of state: 尹접견, 美서, 野
// "…", 한미.
void findHanja(const Context &context, Candidates &found)
{
    HanjaFinder(context, found).run();
}

} // namespace sokbo::entity

// SPDX-License-Identifier: GPL-3.0-or-later
// Grammar: the last syllables of offices' and ministries' names (실, 부, 청, 궁), and what tells a kind of
// body from others of its kind (지방 은행).
#include "entity/korean/weighing/shown.h"

#include <QSet>

#include <algorithm>
#include <iterator>

namespace sokbo::entity {

namespace {

class ShownFinder {
public:
    ShownFinder(const KoreanContext &context, const SuffixTable &stateBodies, Candidates &found)
        : m_grammar(context.grammar)
        , m_reading(context.reading)
        , m_stateBodies(stateBodies)
        , m_found(found)
    {
    }

    void run()
    {
        const std::size_t count = m_found.size();
        for (std::size_t i = 0; i < count; ++i) {
            const Candidate &candidate = m_found[i];
            if (candidate.isNearMiss || candidate.score <= 0)
                continue;
            if (candidate.type == MentionType::Place && m_grammar.names.isCountry(candidate.name))
                findOfficeBehind(candidate.end);
            else if (candidate.type == MentionType::Person)
                findGlossBehind(i);
            else if (candidate.type == MentionType::Organisation && candidate.score >= Good)
                m_organisationEnds.insert(candidate.end);
        }
        for (std::size_t i = 0; i < count; ++i)
            if (m_found[i].type == MentionType::Organisation && m_found[i].score >= Good
                && !m_found[i].isNearMiss)
                showBehindOther(m_found[i]);
        for (std::size_t i = 0; i < count; ++i)
            if (m_found[i].type == MentionType::Date && m_found[i].isShown)
                m_found[i].isShown = !isNumberOfAmount(m_found[i]);
    }

private:
    // 체코 총리실, 독일 국방부는. Of the other bodies' names many are words too: 경찰, 의회, 해군.
    void findOfficeBehind(int end)
    {
        if (m_reading.kind(end) != CharKind::Space || m_reading.at(end) == u'\n'
            || !m_reading.startsWord(end + 1) || m_seen.contains(end))
            return;
        m_seen.insert(end);
        const int start = end + 1;
        const int length = m_grammar.particles.stemLength(m_reading.view(start, m_reading.hangulEnd(start)));
        const QStringView office = m_reading.view(start, start + length);
        if (office.isEmpty() || !isOneOf(office.back().unicode(), u"실부청궁")
            || m_stateBodies.longestSuffix(office).length != length
            || !m_grammar.particles.isTailAt(m_reading, start + length))
            return;
        add(start, start + length, MentionType::Organisation);
    }

    // 한빛그룹과 새봄은행: what ends as an organisation's name does is one beside another.
    void showBehindOther(Candidate &candidate) const
    {
        const QStringView form = m_reading.view(candidate.start, candidate.end);
        const WordTable::Match ending = m_grammar.organisationSuffixes.longestSuffix(form);
        if (ending && form.size() - ending.length >= 2 && !isKind(form.chopped(ending.length))
            && m_reading.at(candidate.start - 1) == u' '
            && isOneOf(m_reading.at(candidate.start - 2), u"과와")
            && m_organisationEnds.contains(candidate.start - 2))
            candidate.isShown = true;
    }

    // 지방은행, 관할법원, 상급병원: any of them.
    static bool isKind(QStringView stem)
    {
        static constexpr QStringView kinds[] = {u"관할", u"상급", u"하급", u"지방", u"지역", u"해외", u"외국",
            u"국내", u"종합", u"시중", u"산하", u"소속", u"자치", u"민간", u"공공", u"대형", u"중소", u"협력",
            u"인근", u"전문", u"일반", u"특수", u"상호", u"경쟁", u"관련"};
        return std::find(std::begin(kinds), std::end(kinds), stem) != std::end(kinds);
    }

    // 2000 세대: what looks like a year counts something.
    bool isNumberOfAmount(const Candidate &year) const
    {
        return std::any_of(m_found.begin(), m_found.end(), [&](const Candidate &other) {
            return other.type == MentionType::Quantity && other.start == year.start && other.end > year.end
                && !other.isNearMiss;
        });
    }

    // 민서하(閔瑞夏): as many characters as syllables, of which the first is the surname.
    void findGlossBehind(std::size_t index)
    {
        const int start = m_found[index].start;
        const int end = m_found[index].end;
        const int length = end - start;
        if (m_reading.at(end) != u'(' || length < 2 || length > 4 || m_reading.at(end + length + 1) != u')')
            return;
        for (int i = 0; i < length; ++i)
            if (m_reading.kind(start + i) != CharKind::Hangul || m_reading.kind(end + 1 + i) != CharKind::Han)
                return;
        const QString surname
            = m_grammar.persons.surnameOfHanja.value(m_reading.view(end + 1, end + 2).toString());
        const QStringView name = m_reading.view(start, end);
        const WordTable::Match listed = m_grammar.names.trusted().find(name);
        if (surname.isEmpty() || !name.startsWith(surname)
            || (listed && m_grammar.names[listed].type != MentionType::Person))
            return;
        m_found[index].isShown = true;
        if (m_seen.contains(end + 1))
            return;
        m_seen.insert(end + 1);
        add(end + 1, end + 1 + length, MentionType::Person);
        m_found.back().isWhole = true;
    }

    void add(int start, int end, MentionType type)
    {
        Candidate candidate{start, end, type, Strong, m_reading.view(start, end).toString()};
        candidate.isShown = true;
        m_found.push_back(std::move(candidate));
    }

    const Grammar &m_grammar;
    const Reading &m_reading;
    const SuffixTable &m_stateBodies;
    Candidates &m_found;
    QSet<int> m_organisationEnds;
    QSet<int> m_seen; // places behind which was looked, and where glosses begin
};

} // namespace

void findShown(const KoreanContext &context, const SuffixTable &stateBodies, Candidates &found)
{
    ShownFinder(context, stateBodies, found).run();
}

} // namespace sokbo::entity

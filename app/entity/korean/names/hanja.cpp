// SPDX-License-Identifier: GPL-3.0-or-later
// Grammar: the syllables that are written before a sign (대北, 친中), and the particles behind one.
#include "entity/korean/names/hanja.h"

#include "entity/korean/names/places.h"
#include "entity/lists/listfile.h"

#include <algorithm>

namespace sokbo::entity {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestRun = 3;

} // namespace

class Hanja::Search {
public:
    Search(const KoreanContext &context, const Hanja &lists, const Offices &offices, Candidates &found)
        : m_context(context)
        , m_lists(lists)
        , m_offices(offices)
        , m_grammar(context.grammar)
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
        return !(isMiddle && !followsMark(start)
            && (!m_reading.isWordPart(next) || m_reading.at(next) == u'인' || m_reading.at(next) == u'에'));
    }

    // 尹, 美中, 與野: every character of a longer run must be a sign, or the run is a word (獨立).
    void findRun(int start, int end)
    {
        Candidates run;
        for (int i = start; i < end; ++i) {
            const QStringView sign = m_reading.view(i, i + 1);
            const bool isSurname = m_grammar.persons.surnameOfHanja.contains(sign.toString());
            if (isSurname && meansSomebody(sign, i)) {
                addSurname(i, run, true);
            } else if (const Sign *meaning = signAt(sign); meaning && signFits(*meaning, start)) {
                run.push_back({i, i + 1, meaning->type, Sure, meaning->name});
            } else if (isSurname && end - start == 1) {
                addSurname(i, run, false);
            }
        }
        if (int(run.size()) == end - start)
            m_found.insert(m_found.end(), run.begin(), run.end());
    }

    // 尹, 韓대행, 韓 전 대표: a state's sign is a surname where one who bears it holds or held the office.
    bool meansSomebody(QStringView sign, int at) const
    {
        if (m_offices.standsAlone(sign, m_context.published))
            return true;
        const QString title = titleAfter(at + 1);
        return !title.isEmpty() && signAt(sign) && m_offices.isSign(sign)
            && !m_offices
                    .holder({sign.toString(), m_grammar.persons.surnameOfHanja.value(sign.toString()), title,
                        m_context.published, {}})
                    .isEmpty();
    }

    // 金 지사, 李 "…": a surname; without a title beside it only where the document names the person.
    void addSurname(int at, Candidates &run, bool isKnown) const
    {
        const QStringView sign = m_reading.view(at, at + 1);
        const QString title = titleAfter(at + 1);
        const bool isClear = isKnown || m_offices.standsAlone(sign, m_context.published);
        Candidate candidate{at, at + 1, MentionType::Person, isClear ? Sure : Good, sign.toString(), title};
        candidate.isShortName = true;
        // Whom the press writes so, it may mean, though the day does not tell: the sign stays.
        candidate.needsLink
            = title.isEmpty() && !isClear && !(m_offices.isLoneSign(sign) && m_reading.startsWord(at));
        run.push_back(std::move(candidate));
    }

    QString titleAfter(int end) const
    {
        int start = m_reading.skipSpaces(end);
        const char16_t former = m_reading.at(start);
        const bool isFormer = former == u'前' || (former == u'전' && m_reading.at(start + 1) == u' ');
        const int titleStart = isFormer ? m_reading.skipSpaces(start + 1) : start;
        const WordTable::Match title = m_grammar.titles.longestPrefix(
            m_reading.view(titleStart, qMin(m_reading.size(), titleStart + 14)));
        if (!title || !(title.value & FollowsName) || (title.value & Honorific)
            || titleStart + title.length - end > 16
            || !m_grammar.particles.isTailAt(m_reading, titleStart + title.length))
            return {};
        return m_reading.view(start, titleStart + title.length).toString();
    }

    const Sign *signAt(QStringView sign) const
    {
        const WordTable::Match match = m_lists.m_signs.find(sign);
        return match ? &m_lists.m_meanings[std::size_t(match.value)] : nullptr;
    }

    bool signFits(const Sign &sign, int start) const { return !sign.headsClause || followsMark(start); }

    // At the beginning, or behind a mark.
    bool followsMark(int start) const
    {
        const int before = m_reading.skipSpacesBack(start);
        return before < 0 || (!m_reading.isWordPart(before) && m_reading.at(before) != u' ');
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
            = m_lists.m_pairs.longestPrefix(m_reading.view(start, qMin(m_reading.size(), start + 4)));
        if (!pair)
            return false;
        const int end = start + pair.length;
        const QStringList &needed = m_lists.m_pairWords[std::size_t(pair.value)];
        const QStringView rest = m_reading.view(end, qMin(m_reading.size(), end + 8));
        const bool stands = !m_reading.isWordPart(end) || m_grammar.particles.isTailAt(m_reading, end);
        const bool fits = needed.isEmpty() ? stands || m_lists.m_pairFollowers.longestPrefix(rest)
                                           : std::any_of(needed.begin(), needed.end(),
                                               [&](const QString &word) { return rest.startsWith(word); });
        if (!fits)
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
            || (m_reading.isWordPart(end) && !m_grammar.particles.isTailAt(m_reading, end)
                && m_reading.hangulEnd(end) - end < 2)
            || areDistricts(states))
            return;
        for (const int state : states)
            addState(state);
    }

    // 부산 중·영도, 울산 중·북: districts of a city, of which the last may be written in full.
    bool areDistricts(const std::vector<int> &signs) const
    {
        const QStringView last = m_reading.view(signs.back(), m_reading.hangulEnd(signs.back()));
        for (const WordTable *table : {&m_grammar.names.trusted(), &m_grammar.names.doubtful()})
            if (const WordTable::Match place = table->longestPrefix(last); place && place.length > 1
                && isDistrict(m_grammar.names[place])
                && m_grammar.particles.isTailAt(m_reading, signs.back() + place.length))
                return true;
        static constexpr QStringView ofDistricts = u"중북남"; // 중구, 북구, 남구
        const bool mayAllBe = std::all_of(signs.begin(), signs.end(),
            [&](int sign) { return ofDistricts.contains(QChar(m_reading.at(sign))); });
        return mayAllBe && isBehindCity(signs.front());
    }

    bool isBehindCity(int start) const
    {
        constexpr int longestCity = 6;
        if (m_reading.at(start - 1) != u' ')
            return false;
        int first = start - 1;
        while (start - 1 - first < longestCity && m_reading.isWordPart(first - 1))
            --first;
        const WordTable::Match city = m_grammar.names.trusted().find(m_reading.view(first, start - 1));
        return city && isDistrict(m_grammar.names[city]);
    }

    bool isDistrict(const ListedName &name) const
    {
        return name.type == MentionType::Place && !m_grammar.names.isCountry(name.name)
            && isDistrictName(name.name);
    }

    bool isState(int at) const { return m_lists.m_countrySigns.contains(QChar(m_reading.at(at))); }

    void addState(int at)
    {
        m_found.push_back(
            {at, at + 1, MentionType::Place, Sure, m_lists.m_countrySigns.value(QChar(m_reading.at(at)))});
    }

    const KoreanContext &m_context;
    const Hanja &m_lists;
    const Offices &m_offices;
    const Grammar &m_grammar;
    const Reading &m_reading;
    Candidates &m_found;
};

Result<> Hanja::load()
{
    return readList(u"korean/hanja.tsv"_s, [this](const ListRow &row) {
        m_signs.insert(row.field(0), int(m_meanings.size()));
        m_meanings.push_back({mentionTypeFromName(row.text(1)).value_or(MentionType::Place), row.text(2),
            row.field(3) == u"t"});
    }).and_then([this] {
        m_signs.seal();
        return loadPairs();
    });
}

Result<> Hanja::loadPairs()
{
    return readList(u"korean/country_signs.tsv"_s,
        [this](const ListRow &row) { m_countrySigns.insert(row.field(0).at(0), row.text(1)); })
        .and_then([this] {
            return readList(u"korean/country_pairs.tsv"_s, [this](const ListRow &row) {
                m_pairs.insert(row.field(0), int(m_pairWords.size()));
                m_pairWords.push_back(row.text(1).split(u',', Qt::SkipEmptyParts));
            });
        })
        .and_then([this] {
            m_pairs.seal();
            return readWords(u"korean/country_pair_followers.tsv"_s, m_pairFollowers);
        });
}

void Hanja::find(const KoreanContext &context, const Offices &offices, Candidates &found) const
{
    Search(context, *this, offices, found).run();
}

} // namespace sokbo::entity

// SPDX-License-Identifier: GPL-3.0-or-later
// Grammar: particles, which are written onto a name.
#include "entity/korean/names/foreignpeople.h"

#include "entity/lists/listfile.h"

namespace sokbo::entity {

using namespace Qt::StringLiterals;

namespace {

// Mean log odds of the syllables from which a word is taken for a transcribed name, by what stands beside it.
constexpr int enoughBesideKnown = 0;
constexpr int enoughBeforeTitle = 60;
constexpr int enoughAloneBeforeTitle = 90;
constexpr int longestPart = 7;
constexpr std::size_t mostParts = 4;

} // namespace

class ForeignPeople::Search {
public:
    Search(const KoreanContext &context, const WordTable &givenNames, const TitleReader &titles,
        const Claims &claims, Candidates &found)
        : m_reading(context.reading)
        , m_grammar(context.grammar)
        , m_givenNames(givenNames)
        , m_titles(titles)
        , m_claims(claims)
        , m_found(found)
    {
    }

    void run()
    {
        const std::vector<Word> &words = m_reading.words();
        auto claim = m_claims.begin();
        for (std::size_t i = 0; i < words.size();) {
            while (claim != m_claims.end() && claim->second <= words[i].start)
                ++claim;
            if (claim != m_claims.end() && claim->first <= words[i].start) {
                ++i;
                continue;
            }
            std::size_t next = findFullName(i);
            if (next == i)
                next = findBeforeTitle(i);
            i = next > i ? next : i + 1;
        }
    }

private:
    // A known name in a row of words that could all be one: 샘 올트먼, 로버트 다우니 주니어.
    std::size_t findFullName(std::size_t first)
    {
        const std::vector<Word> &words = m_reading.words();
        if (!isWholePart(words[first]) || !isPart(words[first], enoughBesideKnown))
            return first;
        std::size_t last = first;
        // 바이든 완치: a family name ends the name.
        if (isFamilyName(m_reading.view(words[first])))
            return first;
        bool isKnown = isKnownName(m_reading.view(words[first]));
        int end = words[first].end;
        while (last + 1 < words.size() && last + 1 - first < mostParts && end == words[last].end
            && joins(words[last], words[last + 1])) {
            const Word &next = words[last + 1];
            const int stem = partEnd(next);
            if (stem == 0)
                break;
            const bool knownPart = isKnownName(m_reading.view(next.start, stem));
            // Beyond the second part only what is known or looks very much like a name.
            const int enough = last == first ? enoughBesideKnown : enoughAloneBeforeTitle;
            if (!knownPart && score(next.start, stem) < enough)
                break;
            if (last > first && isKnown && m_titles.after(end))
                break;
            isKnown
                = isKnown || (knownPart && score(words[first].start, words[first].end) >= enoughBeforeTitle);
            end = stem;
            ++last;
        }
        if (last == first || !isKnown)
            return first;
        const std::optional<Role> role = roleBeside(words[first].start, end);
        add(words[first].start, end, role ? Strong + 8 : Good + 4, role, false);
        return last + 1;
    }

    // One word, or several that look alike, before a title: 올트먼 CEO, 하메네이 최고지도자.
    std::size_t findBeforeTitle(std::size_t first)
    {
        const std::vector<Word> &words = m_reading.words();
        if (!isWholePart(words[first]) || !looksForeign(words[first]))
            return first;
        std::size_t last = first;
        while (last < first + 2 && last + 1 < words.size() && joins(words[last], words[last + 1])
            && isWholePart(words[last + 1]) && looksForeign(words[last + 1]))
            ++last;
        const std::optional<Role> role = m_titles.after(words[last].end);
        // 알뜰폰 시장, 라틴팝 여왕: these are more often a market and the queen of something.
        if (!role || m_titles.hasUse(role->text, MostlyOtherWord))
            return first;
        const bool isNear = role->start <= words[last].end + 1 || m_titles.spanFrom(words[last].end + 1) > 0;
        if (!isNear
            || (last == first && score(words[first].start, words[first].end) < enoughAloneBeforeTitle))
            return first;
        // 그레이엄 홀든 노던랩스 CEO: of three words before a company's title the third is the company.
        const bool hasEmployer = last == first + 2 && m_titles.hasUse(role->text, OfCompany)
            && !isKnownName(m_reading.view(words[last]));
        const std::size_t lastOfName = hasEmployer ? last - 1 : last;
        if (hasEmployer)
            m_found.push_back({words[last].start, words[last].end, MentionType::Organisation, Good,
                m_reading.view(words[last]).toString()});
        add(words[first].start, words[lastOfName].end, Strong, role, lastOfName == first);
        return last + 1;
    }

    bool isKnownName(QStringView word) const
    {
        if (m_givenNames.contains(word))
            return true;
        const WordTable::Match listed = m_grammar.names.trusted().find(word);
        return listed && m_grammar.names[listed].type == MentionType::Person
            && !m_grammar.persons.beginsWithSurname(word);
    }

    // Listed as the last part of somebody's name: 트럼프, 바이든.
    bool isFamilyName(QStringView word) const
    {
        const WordTable::Match listed = m_grammar.names.trusted().find(word);
        if (!listed)
            return false;
        const ListedName &name = m_grammar.names[listed];
        return name.type == MentionType::Person && name.name.size() > word.size() && name.name.endsWith(word);
    }

    bool isPart(const Word &word, int enough) const
    {
        return isHangulWord(word) && word.size() <= longestPart
            && ((word.size() >= 2 && score(word.start, word.end) >= enough)
                || isKnownName(m_reading.view(word)))
            && !isOtherWord(word.start, word.end);
    }

    // Without a particle, as far as its end shows.
    bool isWholePart(const Word &word) const
    {
        return isHangulWord(word) && m_reading.at(word.end) == u' ' && word.size() <= longestPart;
    }

    bool looksForeign(const Word &word) const
    {
        return word.size() >= 2 && score(word.start, word.end) >= enoughBeforeTitle
            && !isOtherWord(word.start, word.end);
    }

    bool isOtherWord(int start, int end) const
    {
        const QStringView word = m_reading.view(start, end);
        const QStringView stem = word.left(m_grammar.particles.stemLength(word));
        if (stem.size() < word.size() && isListedOtherwise(stem))
            return true;
        return isListedOtherwise(word) || m_grammar.notNames.contains(word)
            || m_grammar.ordinaryWords.contains(word) || m_grammar.titles.contains(word)
            || m_titles.spanFrom(start) >= end || m_titles.spanTo(end) >= 0 || m_titles.beginsDate(start);
    }

    bool isListedOtherwise(QStringView word) const
    {
        const WordTable::Match listed = m_grammar.names.trusted().find(word);
        return listed && m_grammar.names[listed].type != MentionType::Person;
    }

    bool isHangulWord(const Word &word) const
    {
        return m_reading.kind(word.start) == CharKind::Hangul && m_reading.hangulEnd(word.start) == word.end;
    }

    bool joins(const Word &word, const Word &next) const
    {
        return next.start == word.end + 1 && m_reading.at(word.end) == u' ';
    }

    // Where a part of a name ends within its word, so that only particles remain; 0 for none.
    int partEnd(const Word &word) const
    {
        if (!isHangulWord(word) || word.size() > longestPart + 3)
            return 0;
        int length = m_grammar.particles.stemLength(m_reading.view(word));
        if (isKnownName(m_reading.view(word)))
            length = word.size();
        // 벨의, 쿡은, 뎁이: one syllable may be a surname.
        static constexpr QStringView clear = u"은을의에이과";
        if (word.size() == 2 && length == 2 && clear.contains(QChar(m_reading.at(word.end - 1)))
            && m_grammar.particles.isTailAt(m_reading, word.start + 1))
            length = 1;
        const int end = word.start + length;
        return length > longestPart || isOtherWord(word.start, end) || isOtherWord(word.start, word.end)
            ? 0
            : end;
    }

    std::optional<Role> roleBeside(int start, int end) const
    {
        const std::optional<Role> after = m_titles.after(end);
        return after ? after : m_titles.before(start);
    }

    int score(int start, int end) const
    {
        return m_grammar.persons.model.foreign(m_reading.view(start, end));
    }

    void add(int start, int end, int score, const std::optional<Role> &role, bool isShort)
    {
        Candidate candidate{start, end, MentionType::Person, score, m_reading.view(start, end).toString(),
            role ? role->text : QString()};
        candidate.isShortName = isShort;
        m_found.push_back(std::move(candidate));
    }

    const Reading &m_reading;
    const Grammar &m_grammar;
    const WordTable &m_givenNames;
    const TitleReader &m_titles;
    const Claims &m_claims;
    Candidates &m_found;
};

Result<> ForeignPeople::load()
{
    return readWords(u"korean/given_names.tsv"_s, m_givenNames);
}

void ForeignPeople::find(
    const KoreanContext &context, const TitleReader &titles, const Claims &claims, Candidates &found) const
{
    Search(context, m_givenNames, titles, claims, found).run();
}

} // namespace sokbo::entity

// SPDX-License-Identifier: GPL-3.0-or-later
// Grammar: 이하, which stands before the short form of a name.
#include "entity/korean/names/organisations.h"

#include "entity/text/codes.h"

#include <QHash>

namespace sokbo::entity {

namespace {

constexpr int longestOrganisationName = 16;
constexpr int mostJoins = 4;

class OrganisationFinder {
public:
    OrganisationFinder(const KoreanContext &context, Candidates &found)
        : m_grammar(context.grammar)
        , m_reading(context.reading)
        , m_found(found)
    {
    }

    void run()
    {
        for (const Word &word : m_reading.words())
            findBySuffix(word);
        joinNames();
        findAbbreviations();
    }

private:
    // Words that end as organisations' names do: 한빛그룹, 남부경찰서, 서울시의회.
    void findBySuffix(const Word &word)
    {
        if (word.size() > longestOrganisationName + 6 || word.size() < 2
            || m_reading.kind(word.end - 1) != CharKind::Hangul)
            return;
        const int length = m_grammar.particles.stemLength(m_reading.view(word));
        for (const int stem : {length, word.size()}) {
            const WordTable::Match suffix
                = m_grammar.organisationSuffixes.longestSuffix(m_reading.view(word.start, word.start + stem));
            if (!suffix || stem > longestOrganisationName)
                continue;
            const int end = word.start + stem;
            if (suffix.value >= joiningSuffix)
                m_joining.insert(word.start, end);
            if (stem - suffix.length < suffix.value % joiningSuffix)
                continue;
            if (m_grammar.ordinaryWords.contains(m_reading.view(word.start, end)))
                continue;
            add(word.start, end, Good, m_reading.view(word.start, end).toString());
            return;
        }
    }

    // 부산 동래경찰서, 중국 정부, 한국일보 노조: an institution takes the place or organisation before it
    // along.
    void joinNames()
    {
        QHash<int, std::size_t> ends;
        for (std::size_t i = 0; i < m_found.size(); ++i) {
            const Candidate &candidate = m_found[i];
            if ((candidate.type == MentionType::Place || candidate.type == MentionType::Organisation)
                && candidate.score >= Good) {
                const auto known = ends.constFind(candidate.end);
                if (known == ends.constEnd() || m_found[known.value()].start > candidate.start)
                    ends.insert(candidate.end, i);
            }
        }
        for (const Word &word : m_reading.words()) {
            const int end = m_joining.value(word.start, -1);
            if (end < 0 || m_reading.at(word.start - 1) != u' ')
                continue;
            int start = word.start;
            for (int joins = 0; joins < mostJoins; ++joins) {
                const auto before = ends.constFind(start - 1);
                if (m_reading.at(start - 1) != u' ' || before == ends.constEnd())
                    break;
                start = m_found[before.value()].start;
            }
            if (start < word.start && end - start <= 2 * longestOrganisationName)
                add(start, end, Good + 6, m_reading.view(start, end).toString());
        }
    }

    // 한국개발연구원(KDI), 고위공직자범죄수사처(공수처): what stands in the bracket is another name of the
    // same.
    void findAbbreviations()
    {
        const std::size_t count = m_found.size();
        for (std::size_t i = 0; i < count; ++i) {
            const Candidate full = m_found[i];
            if (full.type != MentionType::Organisation || full.score < Good || m_reading.at(full.end) != u'(')
                continue;
            int start = full.end + 1;
            const bool isToldShort = m_reading.view(start, m_reading.size()).startsWith(u"이하 ");
            if (isToldShort)
                start += 3;
            int end = start;
            while (end - start < 12 && m_reading.isWordPart(end))
                ++end;
            if (m_reading.at(end) != u')' || end - start < 2
                || !isAbbreviation(m_reading.view(start, end), full.name)
                || !codeAfter(m_grammar.names, m_reading, full.end).isEmpty())
                continue;
            add(start, end, Good + 2, full.name);
            m_found.back().ticker = full.ticker;
            if (isToldShort)
                m_found[i].isShown = m_found.back().isShown = true;
        }
    }

    static bool isAbbreviation(QStringView shortName, QStringView fullName)
    {
        bool isLatin = true;
        for (QChar letter : shortName)
            isLatin = isLatin && letter >= u'A' && letter <= u'Z';
        if (isLatin)
            return true;
        qsizetype at = 0;
        for (QChar letter : shortName) {
            at = fullName.indexOf(letter, at);
            if (at < 0)
                return false;
            ++at;
        }
        return shortName.size() < fullName.size();
    }

    void add(int start, int end, int score, const QString &name)
    {
        m_found.push_back({start, end, MentionType::Organisation, score, name});
    }

    const Grammar &m_grammar;
    const Reading &m_reading;
    Candidates &m_found;
    QHash<int, int> m_joining; // words that join what stands before them: start → end
};

} // namespace

void findOrganisations(const KoreanContext &context, Candidates &found)
{
    OrganisationFinder(context, found).run();
}

} // namespace sokbo::entity

// SPDX-License-Identifier: GPL-3.0-or-later
// Grammar: particles, and the endings that make another word of a word (권, 자, 인).
#include "entity/korean/names/people.h"

#include "entity/lists/listfile.h"

namespace sokbo::entity {

using namespace Qt::StringLiterals;

namespace {

// Log odds from which a name of three syllables is believed, by what stands beside it.
constexpr int enoughWithTitle = -300;
constexpr int enoughAfterTitle = 0;
constexpr int enoughAlone = 250;
constexpr int enoughDespiteWord
    = 500; // where the first two syllables are a word and the third is an ending: 이동권
constexpr int enoughAgainstWord = 250; // where the same syllables were seen as an ordinary word

enum class Beside { Nothing, Particle, Honorific, Title, Age, TitleBefore, Speech };

class KoreanPeople {
public:
    KoreanPeople(const KoreanContext &context, const TitleReader &titles, Candidates &found)
        : m_reading(context.reading)
        , m_grammar(context.grammar)
        , m_titles(titles)
        , m_found(found)
    {
    }

    const Claims &claims() const { return m_claimed; }

    void run()
    {
        for (const Word &word : m_reading.words()) {
            if (!m_claimed.empty() && word.start < m_claimed.back().second)
                continue;
            int start = word.start;
            // 韓김문수: the name begins where the script changes.
            while (start < word.end && (m_reading.kind(start) == CharKind::Han))
                ++start;
            if (start == word.end || m_reading.kind(start) != CharKind::Hangul)
                continue;
            if (!m_grammar.persons.surnames.longestPrefix(m_reading.view(start, m_reading.hangulEnd(start))))
                continue; // as most words
            if (!findFullName(start))
                findSurname(start);
        }
        findJoinedNames();
    }

private:
    bool findFullName(int start)
    {
        const int hangulEnd = m_reading.hangulEnd(start);
        for (const int length : {3, 4, 2}) {
            const int end = start + length;
            if (end > hangulEnd || !hasNameShape(start, end))
                continue;
            Role role;
            const Beside beside = besideName(start, end, role);
            const int score = scoreOf(start, end, beside);
            if (score == 0)
                continue;
            add(start, end, score, role.text);
            if (!role.text.isEmpty() && role.start >= end)
                m_claimed.push_back({end, role.end});
            if (role.employerStart >= 0)
                m_found.push_back({role.employerStart, role.employerEnd, MentionType::Organisation, Good - 5,
                    m_reading.view(role.employerStart, role.employerEnd).toString()});
            return true;
        }
        return false;
    }

    bool hasNameShape(int start, int end) const
    {
        const QStringView name = m_reading.view(start, end);
        if (!m_grammar.persons.surnames.contains(name.left(name.size() == 4 ? 2 : 1)))
            return false;
        if (m_grammar.titles.contains(name) || m_grammar.calendar.words().contains(name)
            || m_grammar.notNames.contains(name))
            return false;
        // 김모 is somebody whose name is kept back: the surname is all there is.
        if (name.size() == 2 && name[1] == u'모')
            return false;
        // A listed organisation or place of the same extent is what it says, unless the list says person.
        return m_titles.spanFrom(start) < end && !m_titles.beginsDate(start);
    }

    Beside besideName(int start, int end, Role &role) const
    {
        const bool tailFits = m_grammar.particles.isTailAt(m_reading, end);
        if (const std::optional<Role> after = m_titles.after(end)) {
            const bool isGlued = after->start == end;
            // 국무총리, 성인연기자: a title that is written on proves only what is a name by itself.
            const bool believed = !isGlued || (after->use & Honorific)
                || (end - start == 3
                    && m_grammar.persons.model.korean(m_reading.view(start, end)) >= enoughAlone);
            if (believed) {
                role = *after;
                return after->use & Honorific ? Beside::Honorific : Beside::Title;
            }
        }
        if (isAgeOrHanja(end)) {
            if (const std::optional<Role> before = m_titles.before(start))
                role = *before;
            return Beside::Age;
        }
        if (!tailFits)
            return Beside::Nothing;
        if (const std::optional<Role> before = m_titles.before(start)) {
            role = *before;
            return Beside::TitleBefore;
        }
        return isSpeaker(start, end) ? Beside::Speech : Beside::Particle;
    }

    int scoreOf(int start, int end, Beside beside) const
    {
        const QStringView name = m_reading.view(start, end);
        const int odds = m_grammar.persons.model.korean(name);
        const bool isWord = m_grammar.ordinaryWords.contains(name);
        const int length = int(name.size());
        switch (beside) {
        case Beside::Honorific:
            return isWord && odds < enoughAgainstWord ? 0 : Strong + 5;
        case Beside::Title:
        case Beside::Age:
            if (isWord && (length == 2 || odds < enoughAgainstWord))
                return 0;
            return odds >= (length == 2 ? enoughAfterTitle : enoughWithTitle) ? Strong + 5 : 0;
        case Beside::TitleBefore:
            return length >= 3 && !isWord && odds >= enoughAfterTitle ? Strong - 5 : 0;
        case Beside::Speech:
            return length >= 3 && !isWord && odds >= enoughAfterTitle ? Good + 5 : 0;
        case Beside::Particle:
            return length >= 3 && !isWord && odds >= (isDerivedWord(name) ? enoughDespiteWord : enoughAlone)
                ? Fair + 8
                : 0;
        case Beside::Nothing:
            break;
        }
        return 0;
    }

    // 이동권, 표지석, 소비자: a word and an ending that makes another of it.
    bool isDerivedWord(QStringView name) const
    {
        static constexpr QStringView endings = u"권자인성화적률력계사소장기물식법비관원실팀부과회점지품제세용"
                                               u"형전석란론맨범단생업체층죄안액금가상직폰";
        // 신문은, 경찰이: the third syllable is a particle.
        if (m_grammar.ordinaryWords.contains(name.chopped(1))
            && m_grammar.particles.isTail(name.right(1), name.at(name.size() - 2).unicode()))
            return true;
        return endings.contains(name.back()) && m_grammar.ordinaryWords.contains(name.chopped(1));
    }

    // (33), (67·여), (金九) right behind the name.
    bool isAgeOrHanja(int end) const
    {
        if (m_reading.at(end) != u'(')
            return false;
        if (m_reading.kind(end + 1) == CharKind::Han)
            return m_reading.kind(end + 2) == CharKind::Han;
        int digits = 0;
        while (digits < 3 && m_reading.kind(end + 1 + digits) == CharKind::Digit)
            ++digits;
        const char16_t after = m_reading.at(end + 1 + digits);
        return digits > 0 && digits < 3
            && (after == u')' || after == u'·' || after == u',' || after == u'세' || after == u'ㆍ');
    }

    // Headlines: 김문수 “…”, at the beginning or after an ellipsis.
    bool isSpeaker(int start, int end) const
    {
        int next = end;
        if (m_reading.at(next) == u',')
            ++next;
        next = m_reading.skipSpaces(next);
        const char16_t quote = m_reading.at(next);
        if (next == end || (quote != u'"' && quote != u'“' && quote != u'‘' && quote != u'\''))
            return false;
        return beginsClause(start);
    }

    bool beginsClause(int start) const
    {
        const int before = m_reading.skipSpacesBack(start);
        return before < 0 || isOneOf(m_reading.at(before), u"\n…]”\".·,’'?");
    }

    // 김씨, 김 의원, 이 회장.
    bool findSurname(int start)
    {
        for (const int length : {2, 1}) {
            const int end = start + length;
            const WordTable::Match surname = m_grammar.persons.surnames.find(m_reading.view(start, end));
            if (!surname || end > m_reading.size())
                continue;
            if (findSurnameWithTitle(start, end, surname.value))
                return true;
        }
        return false;
    }

    bool findSurnameWithTitle(int start, int end, int ambiguity)
    {
        if (m_reading.isWordPart(start - 1) && m_reading.kind(start - 1) != CharKind::Han)
            return false;
        const std::optional<Role> role = m_titles.after(end);
        if (!role)
            return false;
        const bool glued = role->start == end;
        if (!glued && role->start != end + 1)
            return false;
        // The glued forms of titles make words of their own (부사장, 공사장).
        if (glued && !(role->use & Honorific)
            && (!(role->use & Glued) || ambiguity != OnlySurname
                || m_grammar.titles.contains(m_reading.view(start, role->end))
                || m_grammar.ordinaryWords.contains(m_reading.view(start, role->end))))
            return false;
        if (glued && (role->use & Honorific) && ambiguity == MostlyWord
            && m_grammar.ordinaryWords.contains(m_reading.view(start, role->end)))
            return false;
        if (glued && (role->use & Honorific) && m_reading.at(role->start) != u'씨')
            return false;
        Candidate candidate{
            start, end, MentionType::Person, Strong, m_reading.view(start, end).toString(), role->text};
        candidate.isShortName = true;
        const bool isHonorific = role->use & Honorific;
        // 전두환 전 대통령, 정부 현 장관: behind another word these say former and present.
        if (ambiguity == MostlyWord && !glued && !beginsClause(start) && !followsParticle(start))
            return false;
        candidate.needsLink = !glued && !isHonorific
            && (ambiguity == MostlyWord || (ambiguity == SometimesWord && !(role->use & Rank)));
        m_found.push_back(std::move(candidate));
        return true;
    }

    bool followsParticle(int start) const
    {
        static constexpr QStringView particles = u"은는이가을를의에와과도로서고며";
        return m_reading.at(start - 1) == u' ' && particles.contains(QChar(m_reading.at(start - 2)));
    }

    // 황운하·송철호, 최상목·우원식·권영세: one of them may prove the others, or all look alike.
    void findJoinedNames()
    {
        const std::vector<Word> &words = m_reading.words();
        for (std::size_t i = 0; i < words.size();) {
            std::size_t last = i;
            while (last + 1 < words.size() && words[last + 1].start == words[last].end + 1
                && isMiddleDot(words[last].end))
                ++last;
            if (last > i)
                addJoined(i, last);
            i = last + 1;
        }
    }

    static bool isMiddleDotSign(char16_t sign)
    {
        return sign == u'·' || sign == u'ㆍ' || sign == u'‧' || sign == u'・' || sign == u'∙';
    }
    bool isMiddleDot(int at) const { return isMiddleDotSign(m_reading.at(at)); }

    void addJoined(std::size_t first, std::size_t last)
    {
        const std::vector<Word> &words = m_reading.words();
        int sum = 0;
        for (std::size_t i = first; i <= last; ++i) {
            const int start = words[i].start;
            const int end = start + 3;
            const bool whole = i == last ? end <= words[i].end && m_grammar.particles.isTailAt(m_reading, end)
                                         : end == words[i].end;
            if (!whole || !hasNameShape(start, end))
                return;
            const QStringView name = m_reading.view(start, end);
            if (m_grammar.ordinaryWords.contains(name)
                && m_grammar.persons.model.korean(name) < enoughDespiteWord)
                return;
            sum += m_grammar.persons.model.korean(name);
        }
        if (sum < 100 * int(last - first + 1))
            return;
        for (std::size_t i = first; i <= last; ++i)
            add(words[i].start, words[i].start + 3, Good, {});
    }

    void add(int start, int end, int score, const QString &role)
    {
        Candidate candidate{
            start, end, MentionType::Person, score, m_reading.view(start, end).toString(), role};
        candidate.isShortName = end - start == 1;
        m_found.push_back(std::move(candidate));
    }

    const Reading &m_reading;
    const Grammar &m_grammar;
    const TitleReader &m_titles;
    Candidates &m_found;
    Claims m_claimed;
};

// Names that a list gave get the titles that stand beside them.
void addRoles(const TitleReader &titles, Candidates &found)
{
    for (Candidate &candidate : found) {
        if (candidate.type != MentionType::Person || !candidate.role.isEmpty())
            continue;
        std::optional<Role> role = titles.after(candidate.end);
        if (!role)
            role = titles.before(candidate.start);
        if (!role)
            continue;
        candidate.role = role->text;
        candidate.score = qMax<int>(candidate.score, Strong + 6);
    }
}

} // namespace

Result<> People::load()
{
    return m_foreign.load().and_then([this] {
        return readWords(u"korean/title_modifiers.tsv"_s, m_titleModifiers,
            [](const ListRow &row) { return row.field(1) == u"skipped" ? Skipped : Former; });
    });
}

void People::attachRoles(const KoreanContext &context, Candidates &found) const
{
    addRoles(TitleReader(context, m_titleModifiers, found), found);
}

void People::find(const KoreanContext &context, Candidates &found) const
{
    const TitleReader titles(context, m_titleModifiers, found);
    addRoles(titles, found);
    Candidates people;
    KoreanPeople korean(context, titles, people);
    korean.run();
    m_foreign.find(context, titles, korean.claims(), people);
    found.insert(found.end(), std::make_move_iterator(people.begin()), std::make_move_iterator(people.end()));
}

} // namespace sokbo::entity

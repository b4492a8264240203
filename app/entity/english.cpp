// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/codes.h"
#include "entity/stages.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace sokbo::entity {

namespace {

constexpr int longestName = 60;
constexpr int mostWords = 6;

// Capitalised words in a row, with the marks that stand inside names: J. Edgar Hoover, Johnson & Johnson.
class EnglishNames {
public:
    EnglishNames(const Context &context, Candidates &found)
        : m_lexicons(context.lexicons)
        , m_reading(context.reading)
        , m_found(found)
    {
        for (const Candidate &candidate : found)
            if (candidate.score >= Good)
                m_listed.insert(candidate.start, candidate.end);
    }

    void run()
    {
        const std::vector<Word> &words = m_reading.words();
        for (std::size_t i = 0; i < words.size();) {
            if (!isCapitalised(words[i])) {
                ++i;
                continue;
            }
            std::size_t last = i;
            while (last + 1 < words.size() && last - i + 1 < mostWords && isCapitalised(words[last + 1])
                && joins(words[last], words[last + 1]))
                ++last;
            const std::size_t used = findIn(i, last);
            i = used > i ? used : i + 1;
        }
    }

private:
    bool isCapitalised(const Word &word) const
    {
        const char16_t first = m_reading.at(word.start);
        return m_reading.kind(word.start) == CharKind::Latin && QChar(first).isUpper()
            && m_reading.kind(word.end - 1) != CharKind::Hangul && word.size() <= 24;
    }

    bool joins(const Word &word, const Word &next) const
    {
        const int gap = next.start - word.end;
        if (gap == 1)
            return m_reading.at(word.end) == u' ' || m_reading.at(word.end) == u'-';
        if (gap == 2 && m_reading.at(word.end) == u'.' && m_reading.at(word.end + 1) == u' ')
            return word.size() == 1 || isAbbreviatedTitle(word);
        return gap == 3 && m_reading.view(word.end, next.start) == u" & ";
    }

    bool isAbbreviatedTitle(const Word &word) const
    {
        return m_lexicons.englishTitles.contains(QString(m_reading.view(word) + u'.'));
    }

    // One past the last word used, or first for none.
    std::size_t findIn(std::size_t first, std::size_t last)
    {
        const std::vector<Word> &words = m_reading.words();
        if (const std::size_t used = findOrganisation(first, last); used > first)
            return used;
        if (const std::size_t used = findTeam(first, last); used > first)
            return used;
        if (const std::size_t used = findTitled(first, last); used > first)
            return used;
        if (const std::size_t used = findKindOfPlace(first, last); used > first)
            return used;
        // The longest row that begins with a given name: Sam Altman, Donald J. Trump.
        const bool isGiven = m_lexicons.englishGivenNames.contains(m_reading.view(words[first]));
        if (isGiven && last > first && m_reading.at(words[first].end) != u'.') {
            const std::size_t end = personEnd(first, last);
            if (end > first) {
                addPerson(first, end, Good + 6, roleBehind(words[end].end));
                return end + 1;
            }
        }
        if (const std::size_t used = findKorean(first, last); used > first)
            return used;
        if (const std::size_t used = findDescribed(first, last); used > first)
            return used;
        return findPlace(first, last);
    }

    // Denver Nuggets, Los Angeles Lakers: a city and who plays for it.
    std::size_t findTeam(std::size_t first, std::size_t last)
    {
        const std::vector<Word> &words = m_reading.words();
        if (last == first || !m_listed.contains(words[first].start) || !isListedPlace(words[first].start))
            return first;
        const int cityEnd = m_listed.value(words[first].start);
        std::size_t name = first;
        while (name <= last && words[name].start < cityEnd)
            ++name;
        if (name > last || words[name].start != cityEnd + 1)
            return first;
        const QStringView players = m_reading.view(words[name]);
        static constexpr std::array others{u"Olympics", u"Paralympics", u"Games", u"Islands", u"Heights",
            u"Hills", u"Mountains", u"Springs", u"Falls", u"Rapids", u"Accords", u"Times", u"News",
            u"Airlines", u"Airways"};
        const bool isOther = std::any_of(
            others.begin(), others.end(), [&](const char16_t *word) { return players == QStringView(word); });
        if (players.size() < 4 || !players.endsWith(u's') || players.endsWith(u"ss") || isOther
            || isDateWord(words[name]) || m_lexicons.englishTitles.contains(players))
            return first;
        addOrganisation(first, name);
        return name + 1;
    }

    // Wembley Stadium, Lake Superior, Port of Rotterdam: what kind of place it is stands before or behind its
    // name.
    std::size_t findKindOfPlace(std::size_t first, std::size_t last)
    {
        const std::vector<Word> &words = m_reading.words();
        static constexpr std::array behind{u"Stadium", u"Arena", u"Airport", u"Palace", u"Square", u"Bridge",
            u"Tower", u"Island", u"Islands", u"River", u"Lake", u"Valley", u"Beach", u"Street", u"Avenue",
            u"Bay", u"County", u"Peninsula", u"Strait", u"Province", u"Desert", u"Cathedral", u"Canal",
            u"Mountains", u"Ocean", u"Sea"};
        static constexpr std::array before{u"Mount", u"Lake", u"Cape", u"Fort", u"Port"};
        const auto isOneOfThese = [&](const auto &kinds, std::size_t index) {
            return std::any_of(kinds.begin(), kinds.end(),
                [&](const char16_t *kind) { return m_reading.view(words[index]) == QStringView(kind); });
        };
        std::size_t from = first;
        if (m_reading.view(words[first]) == u"The" || m_reading.view(words[first]) == u"In"
            || m_reading.view(words[first]) == u"At")
            ++from;
        if (from > last)
            return first;
        std::size_t end = from;
        if (isOneOfThese(before, from)) {
            const bool hasOf = m_reading.view(words[from].end, m_reading.size()).startsWith(u" of ");
            if (hasOf && from + 2 < words.size() && isCapitalised(words[from + 2])) {
                end = from + 2;
                if (end + 1 < words.size() && isCapitalised(words[end + 1])
                    && joins(words[end], words[end + 1])
                    && m_listed.value(words[end].start) == words[end + 1].end)
                    ++end; // Los Angeles
            } else if (from < last)
                end = from + 1;
        } else
            for (std::size_t i = from + 1; i <= last && i <= from + 3 && end == from; ++i)
                if (isOneOfThese(behind, i))
                    end = i;
        if (end == from)
            return first;
        m_found.push_back({words[from].start, words[end].end, MentionType::Place, Good + 4,
            m_reading.view(words[from].start, words[end].end).toString()});
        return end + 1;
    }

    QStringView wordBefore(std::size_t index) const
    {
        const std::vector<Word> &words = m_reading.words();
        const bool isNear = index > 0 && words[index - 1].end + 1 == words[index].start
            && m_reading.at(words[index - 1].end) == u' ';
        return isNear ? m_reading.view(words[index - 1]) : QStringView();
    }

    bool isUnlisted(std::size_t first, std::size_t last) const
    {
        const std::vector<Word> &words = m_reading.words();
        for (std::size_t i = first; i <= last; ++i)
            if (m_listed.contains(words[i].start) || isDateWord(words[i])
                || m_lexicons.organisationWords.contains(m_reading.view(words[i]))
                || m_lexicons.englishTitles.contains(m_reading.view(words[i])))
                return false;
        return true;
    }

    // Park Ji-won: a surname and a given name of two syllables.
    std::size_t findKorean(std::size_t first, std::size_t last)
    {
        const std::vector<Word> &words = m_reading.words();
        for (std::size_t i = first; i < last; ++i) {
            const int end = words[i + 1].end;
            const bool isHyphened = m_reading.at(end) == u'-' && QChar(m_reading.at(end + 1)).isLower()
                && m_reading.at(words[i].end) == u' ';
            if (!isHyphened || !m_lexicons.romanisedSurnames.contains(m_reading.view(words[i])))
                continue;
            addPerson(i, i + 1, Strong, roleBehind(words[i + 1].end));
            return i + 2;
        }
        return first;
    }

    // Lena Fischer, a strategist; journalist Selin Aydin; Selin Aydin said: what stands beside two or three
    // words says that they are somebody.
    std::size_t findDescribed(std::size_t first, std::size_t last)
    {
        const std::vector<Word> &words = m_reading.words();
        const std::size_t count = last - first + 1;
        if (count < 2 || count > 3 || !isUnlisted(first, last) || !isLong(first, last))
            return first;
        const QStringView rest
            = m_reading.view(words[last].end, qMin(m_reading.size(), words[last].end + 12));
        static constexpr std::array behind{u", a ", u", an ", u", the ", u", who ", u", whose ", u" said ",
            u" said.", u" said,", u" told ", u" says ", u" wrote ", u" added ", u" argued ", u" warned ",
            u" scored ", u" tweeted ", u" testified ", u" resigned", u" replied ", u" married ", u" died "};
        static constexpr std::array before{u"journalist", u"lawyer", u"spokesman", u"spokeswoman",
            u"spokesperson", u"actor", u"actress", u"singer", u"writer", u"author", u"economist", u"analyst",
            u"lawmaker", u"activist", u"professor", u"wife", u"husband", u"son", u"daughter", u"brother",
            u"sister", u"coach", u"striker", u"founder", u"director", u"minister", u"said", u"met",
            u"engineer", u"goalkeeper", u"midfielder", u"defender", u"captain", u"pitcher", u"quarterback",
            u"teammate", u"novelist", u"poet", u"artist", u"musician", u"rapper", u"comedian", u"scientist",
            u"historian", u"photographer", u"reporter", u"attorney", u"prosecutor", u"billionaire", u"mayor",
            u"governor", u"senator", u"nominee", u"successor", u"predecessor", u"mother", u"father", u"rival",
            u"leader", u"candidate"};
        const bool isDescribed = std::any_of(behind.begin(), behind.end(),
            [&](const char16_t *word) { return rest.startsWith(QStringView(word)); });
        const QStringView previous = wordBefore(first);
        const bool isIntroduced = std::any_of(before.begin(), before.end(),
            [&](const char16_t *word) { return previous == QStringView(word); });
        // The Lord Chamberlain, the New Yorker: with an article it is no person's name.
        if ((!isDescribed && !isIntroduced) || previous.compare(u"the", Qt::CaseInsensitive) == 0
            || m_reading.view(words[first]) == u"The")
            return first;
        // Journalist Orla Brennan, at the head of a sentence.
        const QString head = m_reading.view(words[first]).toString().toLower();
        const bool isHeaded = count == 3
            && std::any_of(before.begin(), before.end(),
                [&](const char16_t *word) { return head == QStringView(word); });
        addPerson(isHeaded ? first + 1 : first, last, Good, roleBehind(words[last].end));
        return last + 1;
    }

    // Not initials and abbreviations (US, AI): every word has a small letter.
    bool isLong(std::size_t first, std::size_t last) const
    {
        const std::vector<Word> &words = m_reading.words();
        for (std::size_t i = first; i <= last; ++i) {
            const QStringView word = m_reading.view(words[i]);
            if (word.size() < 2 || !word[word.size() - 1].isLower())
                return false;
        }
        return true;
    }

    // near Nagoya, in West Lafayette, Indiana: unknown words behind a preposition of place.
    std::size_t findPlace(std::size_t first, std::size_t last)
    {
        const std::vector<Word> &words = m_reading.words();
        if (last - first > 1 || !isUnlisted(first, last) || !isLong(first, last))
            return first;
        const QStringView previous = wordBefore(first);
        const int end = words[last].end;
        const bool isNear = previous == u"near" || previous == u"outside";
        const bool isIn = previous == u"in" || previous == u"from" || previous == u"at" || previous == u"of";
        const bool isBeforePlace
            = m_reading.view(end, qMin(m_reading.size(), end + 2)) == u", " && isListedPlace(end + 2);
        if (!isNear && !(isIn && isBeforePlace) && !(previous == u"in" && last == first))
            return first;
        m_found.push_back({words[first].start, end, MentionType::Place, Good,
            m_reading.view(words[first].start, end).toString()});
        return last + 1;
    }

    bool isListedPlace(int start) const
    {
        const WordTable::Match listed
            = m_lexicons.trusted.longestPrefix(m_reading.view(start, qMin(m_reading.size(), start + 30)));
        return listed && m_lexicons.names[std::size_t(listed.value)].type == MentionType::Place;
    }

    // The last word of a name of a person that begins at `first`: at most four words, none of them an
    // organisation's.
    std::size_t personEnd(std::size_t first, std::size_t last) const
    {
        const std::vector<Word> &words = m_reading.words();
        std::size_t end = first;
        while (end < last && end - first < 3
            && !m_lexicons.organisationWords.contains(m_reading.view(words[end + 1]))
            && !m_lexicons.englishTitles.contains(m_reading.view(words[end + 1]))
            && !isDateWord(words[end + 1]))
            ++end;
        return end;
    }

    bool isDateWord(const Word &word) const
    {
        return m_lexicons.englishCalendar.contains(m_reading.view(word));
    }

    // President Lee Jae-myung, Mr. Altman, Sen. Bernie Sanders.
    std::size_t findTitled(std::size_t first, std::size_t last)
    {
        const std::vector<Word> &words = m_reading.words();
        const WordTable::Match title = m_lexicons.englishTitles.longestPrefix(
            m_reading.view(words[first].start, qMin(m_reading.size(), words[first].start + 30)));
        if (!title)
            return first;
        const int titleEnd = words[first].start + title.length;
        std::size_t name = first;
        while (name <= last && words[name].start < titleEnd)
            ++name;
        if (name > last || words[name].start > titleEnd + 1)
            return first;
        const int listedEnd = m_listed.value(words[name].start, -1);
        const std::size_t end = personEnd(name, last);
        if (listedEnd > words[name].end && isListedOther(words[name].start))
            return first;
        if (m_lexicons.organisationWords.contains(m_reading.view(words[name])))
            return first;
        const bool isHonorific = title.value != 0;
        addPerson(name, end, Strong,
            isHonorific ? QString() : m_reading.view(words[first].start, titleEnd).toString());
        return end + 1;
    }

    bool isListedOther(int start) const
    {
        const WordTable::Match listed
            = m_lexicons.trusted.longestPrefix(m_reading.view(start, qMin(m_reading.size(), start + 30)));
        return listed && m_lexicons.names[std::size_t(listed.value)].type != MentionType::Person;
    }

    // , CEO of OpenAI; , chief executive of …
    QString roleBehind(int end) const
    {
        if (m_reading.view(end, end + 2) != u", ")
            return {};
        static constexpr std::array lower{u"chief executive officer", u"chief executive", u"president",
            u"chairman", u"director", u"founder", u"minister", u"spokesman", u"spokeswoman", u"professor",
            u"analyst", u"co-founder"};
        int start = end + 2;
        for (const QStringView article : {QStringView(u"the "), QStringView(u"an "), QStringView(u"a ")})
            if (m_reading.view(start, m_reading.size()).startsWith(article))
                start += int(article.size());
        for (const char16_t *title : lower)
            if (m_reading.view(start, m_reading.size()).startsWith(QStringView(title), Qt::CaseInsensitive))
                return m_reading.view(start, start + int(QStringView(title).size())).toString();
        const WordTable::Match title = m_lexicons.englishTitles.longestPrefix(
            m_reading.view(start, qMin(m_reading.size(), start + 30)));
        return title && title.value == 0 ? m_reading.view(start, start + title.length).toString() : QString();
    }

    // Acme Robotics Inc., Seoul National University, Ministry of Finance.
    std::size_t findOrganisation(std::size_t first, std::size_t last)
    {
        const std::vector<Word> &words = m_reading.words();
        std::size_t from = first;
        const QStringView head = m_reading.view(words[first]);
        if (head == u"The" || head == u"In" || head == u"At" || head == u"A" || head == u"But"
            || head == u"And")
            ++from;
        for (std::size_t i = last + 1; i-- > from;) {
            const WordTable::Match suffix = m_lexicons.organisationWords.find(m_reading.view(words[i]));
            if (!suffix)
                continue;
            if (m_reading.view(words[i].end, m_reading.size()).startsWith(u" of ")) {
                const std::size_t end = ofName(i);
                if (end > i) {
                    addOrganisation(from, end);
                    return end + 1;
                }
            }
            // Harbor Capital is a firm where somebody works at it, and otherwise may be any capital.
            if (i < from + (suffix.value != 0 && wordBefore(from) != u"at" ? 2U : 1U))
                continue;
            addOrganisation(from, i);
            return i + 1;
        }
        return first;
    }

    // The last word of what follows "of": Ministry of Foreign Affairs.
    std::size_t ofName(std::size_t index) const
    {
        const std::vector<Word> &words = m_reading.words();
        std::size_t i = index + 2;
        if (i < words.size() && m_reading.view(words[i]) == u"the")
            ++i;
        if (i >= words.size() || !isCapitalised(words[i]))
            return index;
        while (i + 1 < words.size() && i < index + 5 && isCapitalised(words[i + 1])
            && joins(words[i], words[i + 1])
            && !m_lexicons.englishTitles.contains(m_reading.view(words[i + 1])))
            ++i;
        return i;
    }

    void addOrganisation(std::size_t first, std::size_t last)
    {
        const std::vector<Word> &words = m_reading.words();
        const int start = words[first].start;
        int end = words[last].end;
        if (end - start > longestName)
            return;
        static constexpr std::array dotted{u"Inc", u"Corp", u"Co", u"Ltd"};
        for (const char16_t *word : dotted)
            if (m_reading.view(words[last]) == QStringView(word) && m_reading.at(end) == u'.')
                ++end;
        Candidate candidate{
            start, end, MentionType::Organisation, Good + 4, m_reading.view(start, end).toString()};
        // Apple Inc. is Apple, which the list knows.
        static constexpr std::array legal{
            u"Inc", u"Corp", u"Corporation", u"Co", u"Ltd", u"PLC", u"plc", u"LLC"};
        const bool isLegal = std::any_of(legal.begin(), legal.end(),
            [&](const char16_t *word) { return m_reading.view(words[last]) == QStringView(word); });
        const QStringView without
            = last > first && isLegal ? m_reading.view(start, words[last - 1].end) : QStringView();
        WordTable::Match listed = m_lexicons.trusted.find(without);
        if (!listed)
            listed = m_lexicons.doubtful.find(without);
        if (listed && last > first
            && m_lexicons.names[std::size_t(listed.value)].type == MentionType::Organisation) {
            candidate.name = m_lexicons.names[std::size_t(listed.value)].name;
            candidate.ticker = m_lexicons.names[std::size_t(listed.value)].ticker;
        }
        if (const QString code = codeAfter(m_lexicons, m_reading, end); !code.isEmpty())
            candidate.ticker = code;
        m_found.push_back(std::move(candidate));
    }

    void addPerson(std::size_t first, std::size_t last, int score, const QString &role)
    {
        const std::vector<Word> &words = m_reading.words();
        int end = words[last].end;
        // Chey Tae-won: the second syllable of a Korean given name is written small.
        if (m_reading.at(end) == u'-' && QChar(m_reading.at(end + 1)).isLower())
            for (++end; m_reading.kind(end) == CharKind::Latin; ++end) { }
        const QStringView text = m_reading.view(words[first].start, end);
        const WordTable::Match listed = m_lexicons.trusted.find(text);
        const bool isListed
            = listed && m_lexicons.names[std::size_t(listed.value)].type == MentionType::Person;
        const QString name = isListed ? m_lexicons.names[std::size_t(listed.value)].name : text.toString();
        m_found.push_back({words[first].start, end, MentionType::Person, score, name, role});
        m_found.back().isShortName = first == last && !isListed;
    }

    const Lexicons &m_lexicons;
    const Reading &m_reading;
    Candidates &m_found;
    QHash<int, int> m_listed;
};

} // namespace

void findEnglishNames(const Context &context, Candidates &found)
{
    EnglishNames(context, found).run();
}

} // namespace sokbo::entity

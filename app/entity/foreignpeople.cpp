// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/titles.h"

namespace sokbo::entity {

namespace {

constexpr int foreignWithTitle = 60; // mean log odds of a single word before a title
constexpr int foreignWithGivenName = 0; // of the word after a known given name
constexpr int longestPart = 7;

class ForeignPeople {
public:
    ForeignPeople(const Context &context, const TitleReader &titles, Candidates &found)
        : m_reading(context.reading)
        , m_lexicons(context.lexicons)
        , m_titles(titles)
        , m_found(found)
    {
    }

    void run()
    {
        const std::vector<Word> &words = m_reading.words();
        for (std::size_t i = 0; i < words.size();) {
            const std::size_t next = findFullName(i);
            i = next > i ? next : findSingle(i);
        }
    }

private:
    // A known given name and one or two words that could follow it: 샘 올트먼, 로버트 다우니 주니어.
    std::size_t findFullName(std::size_t first)
    {
        const std::vector<Word> &words = m_reading.words();
        if (!m_lexicons.givenNames.contains(m_reading.view(words[first])) || first + 1 == words.size()
            || !joins(words[first], words[first + 1]))
            return first;
        std::size_t last = first + 1;
        int end = partEnd(words[last]);
        if (end == 0 || score(words[last].start, end) < foreignWithGivenName)
            return first;
        while (last < first + 3 && end == words[last].end && last + 1 < words.size()
            && joins(words[last], words[last + 1])) {
            const int more = partEnd(words[last + 1]);
            if (more == 0 || score(words[last + 1].start, more) < 2 * foreignWithTitle || m_titles.after(end))
                break;
            end = more;
            ++last;
        }
        const std::optional<Role> role = roleBeside(words[first].start, end);
        const bool sure = role || m_reading.view(words[first]).size() > 1;
        if (!sure)
            return first;
        add(words[first].start, end, role ? Strong + 8 : Good + 4, role, false);
        return last + 1;
    }

    // One word before a title: 올트먼 CEO, 하메네이 최고지도자. A word before it that looks alike belongs to
    // the name.
    std::size_t findSingle(std::size_t index)
    {
        const std::vector<Word> &words = m_reading.words();
        const Word &word = words[index];
        const int size = word.size();
        if (!isHangulWord(word) || size < 2 || size > longestPart || !looksForeign(word.start, word.end))
            return index + 1;
        std::size_t last = index;
        while (last < index + 2 && last + 1 < words.size() && joins(words[last], words[last + 1])
            && isHangulWord(words[last + 1]) && words[last + 1].size() <= longestPart
            && looksForeign(words[last + 1].start, words[last + 1].end))
            ++last;
        const std::optional<Role> role = m_titles.after(words[last].end);
        if (!role
            || (role->use & Honorific && last == index && score(word.start, word.end) < foreignWithTitle))
            return index + 1;
        if (role->start > words[last].end + 1 && m_titles.spanFrom(words[last].end + 1) < 0)
            return index + 1;
        add(word.start, words[last].end, Strong, role, last == index);
        return last + 1;
    }

    bool looksForeign(int start, int end) const
    {
        const QStringView word = m_reading.view(start, end);
        return score(start, end) >= foreignWithTitle && !m_lexicons.ordinaryWords.contains(word)
            && !m_lexicons.titles.contains(word) && m_titles.spanFrom(start) < end
            && m_titles.spanTo(end) < 0;
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
        if (m_reading.kind(word.start) != CharKind::Hangul || m_reading.hangulEnd(word.start) != word.end)
            return 0;
        const QStringView view = m_reading.view(word);
        if (m_lexicons.titles.contains(view) || m_lexicons.ordinaryWords.contains(view))
            return 0;
        const int stem = m_lexicons.particles.stemLength(view);
        // 올트먼은 without 은, but 스타 as it is: a particle that leaves one syllable is part of the name.
        const int length = stem >= 2 ? stem : word.size();
        return length < 1 || length > longestPart ? 0 : word.start + length;
    }

    std::optional<Role> roleBeside(int start, int end) const
    {
        const std::optional<Role> after = m_titles.after(end);
        return after ? after : m_titles.before(start);
    }

    int score(int start, int end) const { return m_lexicons.nameModel.foreign(m_reading.view(start, end)); }

    void add(int start, int end, int score, const std::optional<Role> &role, bool isShort)
    {
        Candidate candidate{start, end, MentionType::Person, score, m_reading.view(start, end).toString(),
            role ? role->text : QString()};
        candidate.isShortName = isShort;
        m_found.push_back(std::move(candidate));
    }

    const Reading &m_reading;
    const Lexicons &m_lexicons;
    const TitleReader &m_titles;
    Candidates &m_found;
};

} // namespace

void findForeignPeople(const Context &context, const TitleReader &titles, Candidates &found)
{
    ForeignPeople(context, titles, found).run();
}

} // namespace sokbo::entity

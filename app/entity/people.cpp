// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/stages.h"

namespace sokbo::entity {

namespace {

class PeopleFinder {
public:
    PeopleFinder(const Context &context, Candidates &found)
        : m_context(context)
        , m_reading(context.reading)
        , m_lexicons(context.lexicons)
        , m_found(found)
    {
    }

    void run()
    {
        for (const Word &word : m_reading.words()) {
            if (m_reading.kind(word.start) != CharKind::Hangul)
                continue;
            findKoreanName(word);
        }
    }

private:
    // Names of two to four syllables with a surname; the title after it proves it.
    void findKoreanName(const Word &word)
    {
        const int hangulEnd = m_reading.hangulEnd(word.start);
        for (const int length : {3, 4, 2}) {
            const int end = word.start + length;
            if (end > hangulEnd || !looksKorean(m_reading.view(word.start, end)))
                continue;
            if (!m_lexicons.particles.isTailAt(m_reading, end))
                continue;
            const QString role = end == hangulEnd ? titleAfter(end) : QString();
            if (role.isEmpty())
                continue;
            add(word.start, end, Strong, role);
            return;
        }
    }

    bool looksKorean(QStringView name) const
    {
        if (m_lexicons.ordinaryWords.contains(name) || m_lexicons.titles.contains(name))
            return false;
        if (name.size() == 4)
            return m_lexicons.surnames.contains(name.left(2));
        return m_lexicons.surnames.contains(name.left(1));
    }

    QString titleAfter(int end) const
    {
        const int start = m_reading.skipSpaces(end);
        const WordTable::Match title
            = m_lexicons.titles.longestPrefix(m_reading.view(start, m_reading.size()));
        if (!title || start == end || !(title.value & FollowsName)
            || !m_lexicons.particles.isTailAt(m_reading, start + title.length))
            return {};
        return m_reading.view(start, start + title.length).toString();
    }

    void add(int start, int end, int score, const QString &role)
    {
        m_found.push_back(
            {start, end, MentionType::Person, score, m_reading.view(start, end).toString(), role});
    }

    const Context &m_context;
    const Reading &m_reading;
    const Lexicons &m_lexicons;
    Candidates &m_found;
};

} // namespace

void findPeople(const Context &context, Candidates &found)
{
    PeopleFinder(context, found).run();
}

} // namespace sokbo::entity

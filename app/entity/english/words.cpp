// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/english/words.h"

namespace sokbo::entity {

namespace {

constexpr std::size_t mostNameWords = 6;
constexpr int longestEnglishWord = 24;
constexpr int longestForm = 30; // of the lists that are asked here

} // namespace

EnglishWords::EnglishWords(const Context &context, const EnglishLists &lists, const Candidates &found)
    : m_lists(lists)
    , m_reading(context.reading)
    , m_words(context.reading.words())
{
    for (const Candidate &candidate : found)
        if (candidate.score >= Good)
            m_listed.insert(candidate.start, candidate.end);
}

bool EnglishWords::isCapitalised(std::size_t index) const
{
    const Word &word = m_words[index];
    return m_reading.kind(word.start) == CharKind::Latin && QChar(m_reading.at(word.start)).isUpper()
        && m_reading.kind(word.end - 1) != CharKind::Hangul && word.size() <= longestEnglishWord;
}

bool EnglishWords::joinsNext(std::size_t index) const
{
    const Word &word = m_words[index];
    const int next = m_words[index + 1].start;
    switch (next - word.end) {
    case 1:
        return m_reading.at(word.end) == u' ' || m_reading.at(word.end) == u'-';
    case 2: {
        const bool isPoint = m_reading.at(word.end) == u'.' && m_reading.at(word.end + 1) == u' ';
        return isPoint && (word.size() == 1 || m_lists.titles.contains(QString(text(index) + u'.')));
    }
    case 3:
        return m_reading.view(word.end, next) == u" & ";
    default:
        return false;
    }
}

std::size_t EnglishWords::endOfRow(std::size_t first) const
{
    std::size_t last = first;
    while (
        last + 1 < count() && last - first + 1 < mostNameWords && isCapitalised(last + 1) && joinsNext(last))
        ++last;
    return last;
}

QStringView EnglishWords::before(std::size_t index) const
{
    const bool isNear
        = index > 0 && end(index - 1) + 1 == start(index) && m_reading.at(end(index - 1)) == u' ';
    return isNear ? text(index - 1) : QStringView();
}

bool EnglishWords::isUnlisted(std::size_t first, std::size_t last) const
{
    for (std::size_t i = first; i <= last; ++i)
        if (m_listed.contains(start(i)) || isDateWord(i) || isOrganisationWord(i) || isTitle(i))
            return false;
    return true;
}

bool EnglishWords::isLong(std::size_t first, std::size_t last) const
{
    for (std::size_t i = first; i <= last; ++i)
        if (text(i).size() < 2 || !text(i).back().isLower())
            return false;
    return true;
}

std::optional<MentionType> EnglishWords::listedType(int start) const
{
    const WordTable::Match listed = m_lists.names.trusted().longestPrefix(
        m_reading.view(start, qMin(m_reading.size(), start + longestForm)));
    return listed ? std::optional(m_lists.names[listed].type) : std::nullopt;
}

} // namespace sokbo::entity

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/english/lists.h"
#include "entity/text/context.h"

#include <QHash>

#include <vector>

namespace sokbo::entity {

// The words of a text as the finders of English names read it: capitalised words in a row, with the marks
// that stand inside names (J. Edgar Hoover, Johnson & Johnson), and what stands around them. Words are
// numbered as the reading numbers them.
class EnglishWords {
public:
    EnglishWords(
        const Context &context, const EnglishLists &lists, const Candidates &found); // of the other stages

    const Reading &reading() const { return m_reading; }
    const EnglishLists &lists() const { return m_lists; }
    std::size_t count() const { return m_words.size(); }
    int start(std::size_t index) const { return m_words[index].start; }
    int end(std::size_t index) const { return m_words[index].end; }
    QStringView text(std::size_t index) const { return m_reading.view(m_words[index]); }
    QStringView text(std::size_t first, std::size_t last) const
    {
        return m_reading.view(start(first), end(last));
    }
    QStringView behind(std::size_t index) const { return m_reading.view(end(index), m_reading.size()); }
    QStringView before(std::size_t index) const; // the word, where only a space lies between

    bool isCapitalised(std::size_t index) const;
    bool joinsNext(std::size_t index) const; // as words of one name
    std::size_t endOfRow(std::size_t first) const; // the last word of a row that begins there
    bool is(Cue cue, std::size_t index) const { return m_lists.cue(cue).contains(text(index)); }
    bool isDateWord(std::size_t index) const { return m_lists.calendar.contains(text(index)); }
    bool isTitle(std::size_t index) const { return m_lists.titles.contains(text(index)); }
    bool isOrganisationWord(std::size_t index) const
    {
        return m_lists.organisationWords.contains(text(index));
    }

    // No word of these is known for anything.
    bool isUnlisted(std::size_t first, std::size_t last) const;
    // Not initials and abbreviations (US, AI): every word has a small letter.
    bool isLong(std::size_t first, std::size_t last) const;
    int listedEnd(int start) const { return m_listed.value(start, -1); } // of what another stage found there
    std::optional<MentionType> listedType(int start) const; // of the longest trusted form that begins there

private:
    const EnglishLists &m_lists;
    const Reading &m_reading;
    const std::vector<Word> &m_words;
    QHash<int, int> m_listed;
};

// Finders of names among the words of a row, from its first to its last. Each adds what it finds and returns
// one past the last word that it used, or `first` for none.
std::size_t findEnglishOrganisation(
    const EnglishWords &words, std::size_t first, std::size_t last, Candidates &found);
std::size_t findListedCompany( // that the lists do not trust by themselves
    const EnglishWords &words, std::size_t first, std::size_t last, Candidates &found);
std::size_t findEnglishTeam(
    const EnglishWords &words, std::size_t first, std::size_t last, Candidates &found);
std::size_t findKindOfPlace(
    const EnglishWords &words, std::size_t first, std::size_t last, Candidates &found);
std::size_t findEnglishPlace( // by the preposition before it
    const EnglishWords &words, std::size_t first, std::size_t last, Candidates &found);
std::size_t findTitledPerson(
    const EnglishWords &words, std::size_t first, std::size_t last, Candidates &found);
std::size_t findPersonByGivenName(
    const EnglishWords &words, std::size_t first, std::size_t last, Candidates &found);
std::size_t findRomanisedPerson(
    const EnglishWords &words, std::size_t first, std::size_t last, Candidates &found);
std::size_t findDescribedPerson(
    const EnglishWords &words, std::size_t first, std::size_t last, Candidates &found);

} // namespace sokbo::entity

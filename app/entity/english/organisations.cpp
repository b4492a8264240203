// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/english/words.h"
#include "entity/text/codes.h"

#include <algorithm>
#include <array>

namespace sokbo::entity {

namespace {

constexpr int longestOrganisation = 60;
constexpr std::size_t mostWordsOf = 5; // from the organisation's word to the end of what stands behind "of"

// What the lists call it: Apple Inc. is Apple.
const ListedName *listedCompany(const EnglishWords &words, std::size_t first, std::size_t last)
{
    if (last == first || !words.is(Cue::LegalForm, last))
        return nullptr;
    const EnglishLists &lists = words.lists();
    const QStringView without = words.text(first, last - 1);
    WordTable::Match listed = lists.names.trusted().find(without);
    if (!listed)
        listed = lists.names.doubtful().find(without);
    const ListedName *name = listed ? &lists.names[listed] : nullptr;
    return name && name->type == MentionType::Organisation ? name : nullptr;
}

void add(const EnglishWords &words, std::size_t first, std::size_t last, Candidates &found)
{
    const int start = words.start(first);
    int end = words.end(last);
    if (end - start > longestOrganisation)
        return;
    static constexpr std::array dotted{u"Inc", u"Corp", u"Co", u"Ltd"};
    if (words.reading().at(end) == u'.'
        && std::any_of(dotted.begin(), dotted.end(),
            [&](const char16_t *word) { return words.text(last) == QStringView(word); }))
        ++end;
    Candidate candidate{
        start, end, MentionType::Organisation, Good + 4, words.reading().view(start, end).toString()};
    if (const ListedName *listed = listedCompany(words, first, last)) {
        candidate.name = listed->name;
        candidate.ticker = listed->ticker;
    }
    if (const QString code = codeAfter(words.lists().names, words.reading(), end); !code.isEmpty())
        candidate.ticker = code;
    found.push_back(std::move(candidate));
}

// The last word of what follows "of": Ministry of Foreign Affairs.
std::size_t endBehindOf(const EnglishWords &words, std::size_t index)
{
    std::size_t i = index + 2;
    if (i < words.count() && words.text(i) == u"the")
        ++i;
    if (i >= words.count() || !words.isCapitalised(i))
        return index;
    while (i + 1 < words.count() && i < index + mostWordsOf && words.isCapitalised(i + 1)
        && words.joinsNext(i) && !words.isTitle(i + 1))
        ++i;
    return i;
}

bool isSmallWord(QStringView word)
{
    static constexpr std::array words{u"The", u"In", u"At", u"A", u"But", u"And"};
    return std::any_of(
        words.begin(), words.end(), [&](const char16_t *each) { return word == QStringView(each); });
}

} // namespace

// Acme Robotics Inc., Seoul National University, Ministry of Finance.
std::size_t findEnglishOrganisation(
    const EnglishWords &words, std::size_t first, std::size_t last, Candidates &found)
{
    const std::size_t from = isSmallWord(words.text(first)) ? first + 1 : first;
    for (std::size_t i = last + 1; i-- > from;) {
        const WordTable::Match suffix = words.lists().organisationWords.find(words.text(i));
        if (!suffix)
            continue;
        if (words.behind(i).startsWith(u" of ")) {
            if (const std::size_t end = endBehindOf(words, i); end > i) {
                add(words, from, end, found);
                return end + 1;
            }
        }
        // Harbor Capital is a firm where somebody works at it, and otherwise may be any capital.
        if (i < from + (suffix.value != 0 && words.before(from) != u"at" ? 2U : 1U))
            continue;
        add(words, from, i, found);
        return i + 1;
    }
    return first;
}

// fined Apple, former Meta engineer: a company whose name is a word too, written large where words are
// written small.
std::size_t findListedCompany(
    const EnglishWords &words, std::size_t first, std::size_t last, Candidates &found)
{
    const EnglishLists &lists = words.lists();
    const WordTable::Match listed = lists.names.doubtful().find(words.text(first, last));
    const QStringView previous = words.before(first);
    if (!listed || lists.names[listed].type != MentionType::Organisation || !words.isLong(first, last)
        || previous.isEmpty() || !previous.front().isLower() || previous == u"the" || previous == u"a"
        || previous == u"an")
        return first;
    const ListedName &name = lists.names[listed];
    found.push_back({words.start(first), words.end(last), name.type, Good, name.name, {}, name.ticker});
    return last + 1;
}

// Denver Nuggets, Los Angeles Lakers: a city and who plays for it.
std::size_t findEnglishTeam(const EnglishWords &words, std::size_t first, std::size_t last, Candidates &found)
{
    const int cityEnd = words.listedEnd(words.start(first));
    if (last == first || cityEnd < 0 || words.listedType(words.start(first)) != MentionType::Place)
        return first;
    std::size_t name = first;
    while (name <= last && words.start(name) < cityEnd)
        ++name;
    if (name > last || words.start(name) != cityEnd + 1)
        return first;
    const QStringView players = words.text(name);
    if (players.size() < 4 || !players.endsWith(u's') || players.endsWith(u"ss")
        || words.is(Cue::NoTeam, name) || words.isDateWord(name) || words.isTitle(name))
        return first;
    add(words, first, name, found);
    return name + 1;
}

} // namespace sokbo::entity

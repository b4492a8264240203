// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/english/words.h"

#include <algorithm>
#include <array>

namespace sokbo::entity {

namespace {

constexpr int longestRole = 30;
constexpr std::size_t mostPersonWords = 4; // of a person's name

// ", CEO of OpenAI", ", the chief executive": what a person is, behind the name.
QString roleBehind(const EnglishWords &words, std::size_t index)
{
    QStringView rest = words.behind(index);
    if (!rest.startsWith(u", "))
        return {};
    rest = rest.mid(2);
    for (const QStringView article : {QStringView(u"the "), QStringView(u"an "), QStringView(u"a ")})
        if (rest.startsWith(article))
            rest = rest.mid(article.size());
    const QStringView head = rest.left(longestRole);
    if (const WordTable::Match role = words.lists().cue(Cue::Role).longestPrefix(head.toString().toLower()))
        return head.left(role.length).toString();
    const WordTable::Match title = words.lists().titles.longestPrefix(head);
    return title && title.value == 0 ? head.left(title.length).toString() : QString();
}

void add(const EnglishWords &words, std::size_t first, std::size_t last, int score, const QString &role,
    Candidates &found)
{
    const Reading &reading = words.reading();
    const int start = words.start(first);
    int end = words.end(last);
    // Chey Tae-won: the second syllable of a Korean given name is written small.
    if (reading.at(end) == u'-' && QChar(reading.at(end + 1)).isLower())
        for (++end; reading.kind(end) == CharKind::Latin; ++end) { }
    const QStringView text = reading.view(start, end);
    const ListedNames &names = words.lists().names;
    const WordTable::Match listed = words.lists().names.trusted().find(text);
    const bool isListed = listed && names[listed].type == MentionType::Person;
    found.push_back(
        {start, end, MentionType::Person, score, isListed ? names[listed].name : text.toString(), role});
    found.back().isShortName = first == last && !isListed;
}

// The last word of a name that begins at `first`: none of its words belongs to something else.
std::size_t endOfName(const EnglishWords &words, std::size_t first, std::size_t last)
{
    std::size_t end = first;
    while (end < last && end - first + 1 < mostPersonWords && !words.isOrganisationWord(end + 1)
        && !words.isTitle(end + 1) && !words.isDateWord(end + 1))
        ++end;
    return end;
}

} // namespace

// President Lee Jae-myung, Mr. Altman, Sen. Bernie Sanders.
std::size_t findTitledPerson(
    const EnglishWords &words, std::size_t first, std::size_t last, Candidates &found)
{
    const Reading &reading = words.reading();
    const int start = words.start(first);
    const WordTable::Match title
        = words.lists().titles.longestPrefix(reading.view(start, qMin(reading.size(), start + longestRole)));
    if (!title)
        return first;
    const int titleEnd = start + title.length;
    std::size_t name = first;
    while (name <= last && words.start(name) < titleEnd)
        ++name;
    if (name > last || words.start(name) > titleEnd + 1 || words.isOrganisationWord(name))
        return first;
    const std::optional<MentionType> listed = words.listedType(words.start(name));
    if (words.listedEnd(words.start(name)) > words.end(name) && listed && *listed != MentionType::Person)
        return first;
    const std::size_t end = endOfName(words, name, last);
    const bool isHonorific = title.value != 0;
    add(words, name, end, Strong, isHonorific ? QString() : reading.view(start, titleEnd).toString(), found);
    return end + 1;
}

// Sam Altman, Donald J. Trump: the longest row that begins with a given name.
std::size_t findPersonByGivenName(
    const EnglishWords &words, std::size_t first, std::size_t last, Candidates &found)
{
    if (last == first || !words.lists().givenNames.contains(words.text(first))
        || words.reading().at(words.end(first)) == u'.')
        return first;
    const std::size_t end = endOfName(words, first, last);
    if (end == first)
        return first;
    add(words, first, end, Good + 6, roleBehind(words, end), found);
    return end + 1;
}

// Park Ji-won: a Korean surname and a given name of two syllables.
std::size_t findRomanisedPerson(
    const EnglishWords &words, std::size_t first, std::size_t last, Candidates &found)
{
    const Reading &reading = words.reading();
    for (std::size_t i = first; i < last; ++i) {
        const int end = words.end(i + 1);
        const bool isHyphened = reading.at(end) == u'-' && QChar(reading.at(end + 1)).isLower()
            && reading.at(words.end(i)) == u' ';
        if (!isHyphened || !words.lists().koreanSurnames.contains(words.text(i)))
            continue;
        add(words, i, i + 1, Strong, roleBehind(words, i + 1), found);
        return i + 2;
    }
    return first;
}

// Lena Fischer, a strategist; journalist Selin Aydin; Selin Aydin said: what stands beside two or three words
// says that they are somebody.
std::size_t findDescribedPerson(
    const EnglishWords &words, std::size_t first, std::size_t last, Candidates &found)
{
    const std::size_t count = last - first + 1;
    if (count < 2 || count > 3 || !words.isUnlisted(first, last) || !words.isLong(first, last))
        return first;
    static constexpr std::array behind{u", a ", u", an ", u", the ", u", who ", u", whose ", u" said ",
        u" said.", u" said,", u" told ", u" says ", u" wrote ", u" added ", u" argued ", u" warned ",
        u" scored ", u" tweeted ", u" testified ", u" resigned", u" replied ", u" married ", u" died "};
    const QStringView rest = words.behind(last);
    const bool isDescribed = std::any_of(behind.begin(), behind.end(),
        [&](const char16_t *word) { return rest.startsWith(QStringView(word)); });
    const QStringView previous = words.before(first);
    const WordTable &introductions = words.lists().cue(Cue::BeforePerson);
    // The Lord Chamberlain, the New Yorker: with an article it is no person's name.
    if ((!isDescribed && !introductions.contains(previous))
        || previous.compare(u"the", Qt::CaseInsensitive) == 0 || words.text(first) == u"The")
        return first;
    // Journalist Orla Brennan, at the head of a sentence.
    const bool isHeaded = count == 3 && introductions.contains(words.text(first).toString().toLower());
    add(words, isHeaded ? first + 1 : first, last, Good, roleBehind(words, last), found);
    return last + 1;
}

} // namespace sokbo::entity

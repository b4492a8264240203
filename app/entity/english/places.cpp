// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/english/words.h"

namespace sokbo::entity {

// Wembley Stadium, Lake Superior, Port of Rotterdam: what kind of place it is stands before or behind its
// name.
std::size_t findKindOfPlace(const EnglishWords &words, std::size_t first, std::size_t last, Candidates &found)
{
    constexpr std::size_t farthest = 3; // words between the name's first and its kind
    const QStringView head = words.text(first);
    const std::size_t from = head == u"The" || head == u"In" || head == u"At" ? first + 1 : first;
    if (from > last)
        return first;
    std::size_t end = from;
    if (words.is(Cue::BeforePlace, from)) {
        const bool hasOf = words.behind(from).startsWith(u" of ");
        if (hasOf && from + 2 < words.count() && words.isCapitalised(from + 2)) {
            end = from + 2;
            if (end + 1 < words.count() && words.isCapitalised(end + 1) && words.joinsNext(end)
                && words.listedEnd(words.start(end)) == words.end(end + 1))
                ++end; // Los Angeles
        } else if (from < last) {
            end = from + 1;
        }
    } else {
        for (std::size_t i = from + 1; i <= last && i <= from + farthest && end == from; ++i)
            if (words.is(Cue::BehindPlace, i))
                end = i;
    }
    if (end == from)
        return first;
    found.push_back(
        {words.start(from), words.end(end), MentionType::Place, Good + 4, words.text(from, end).toString()});
    return end + 1;
}

// near Nagoya, in West Lafayette, Indiana: unknown words behind a preposition of place.
std::size_t findEnglishPlace(
    const EnglishWords &words, std::size_t first, std::size_t last, Candidates &found)
{
    if (last - first > 1 || !words.isUnlisted(first, last) || !words.isLong(first, last))
        return first;
    const QStringView previous = words.before(first);
    const bool isNear = previous == u"near" || previous == u"outside";
    const bool isIn = previous == u"in" || previous == u"from" || previous == u"at" || previous == u"of";
    const bool isBeforePlace
        = words.behind(last).startsWith(u", ") && words.listedType(words.end(last) + 2) == MentionType::Place;
    if (!isNear && !(isIn && isBeforePlace) && !(previous == u"in" && last == first))
        return first;
    found.push_back(
        {words.start(first), words.end(last), MentionType::Place, Good, words.text(first, last).toString()});
    return last + 1;
}

} // namespace sokbo::entity

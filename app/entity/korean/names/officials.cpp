// SPDX-License-Identifier: GPL-3.0-or-later
// Grammar: 전 and 현 before an office say former and present.
#include "entity/korean/names/officials.h"

namespace sokbo::entity {

namespace {

constexpr int longestTitle = 10; // UTF-16 units

} // namespace

void findOfficials(const KoreanContext &context, const Offices &offices, Candidates &found)
{
    if (!context.published.isValid())
        return;
    const Reading &reading = context.reading;
    const Grammar &grammar = context.grammar;
    for (const Word &word : reading.words()) {
        if (word.size() != 1 || reading.kind(word.start) != CharKind::Hangul || reading.at(word.end) != u' '
            || isOneOf(reading.at(word.start), u"전현")
            || !grammar.persons.surnames.contains(reading.view(word)))
            continue;
        const int start = word.end + 1;
        const WordTable::Match title
            = grammar.titles.longestPrefix(reading.view(start, qMin(reading.size(), start + longestTitle)));
        if (!title || !(title.value & FollowsName)
            || !grammar.particles.isTailAt(reading, start + title.length))
            continue;
        const QString surname = reading.view(word).toString();
        const QString role = reading.view(start, start + title.length).toString();
        if (offices.holder({surname, surname, role, context.published, {}}).isEmpty())
            continue;
        Candidate candidate{word.start, word.end, MentionType::Person, Certain, surname, role};
        candidate.isShortName = true;
        found.push_back(std::move(candidate));
    }
}

} // namespace sokbo::entity

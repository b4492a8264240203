// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/lexicons.h"
#include "entity/tagger/tagger.h"
#include "entity/text/candidate.h"
#include "entity/text/reading.h"

#include <QDateTime>

// The stages of the recogniser, in the order in which they run on a field. Each adds what it found; nothing
// is taken away before weighAgainstTagged() and resolveOverlaps().
namespace sokbo::entity {

struct Context {
    const Lexicons &lexicons;
    const Reading &reading;
    QDate published; // in Korea; invalid when unknown
    // Of few words, which the tagger has seldom learned from: it has to be surer there.
    bool isHeadline = false;
};

void findDates(const Context &context, Candidates &found); // and durations in days and more
void findTimes(const Context &context, Candidates &found); // of day, and durations in hours and less
void findQuantities(const Context &context, Candidates &found);
void findListedNames(const Context &context, Candidates &found);
void findPlaces(const Context &context, Candidates &found);
void findOrganisations(const Context &context, Candidates &found); // after the places, which they take along
// Models of listed products, and events by the end of their name.
void findProducts(const Context &context, Candidates &found);
void findHanja(const Context &context, Candidates &found);
void findQuotedTitles(const Context &context, Candidates &found);
// The same in English text.
void findEnglishNames(const Context &context, Candidates &found);
void findEnglishDates(const Context &context, Candidates &found); // amounts and times too
// After the organisations and places, which stand between a name and its title.
void findPeople(const Context &context, Candidates &found);

// The stage of the trained tagger. Gives the stretches that it read, in order: it looks at no sentence
// without a Korean syllable.
Stretches findTagged(const Context &context, const TaggerModel &model, Candidates &found);
// What the other stages found becomes what the tagger's names lack (a ticker, a role, a value); where they
// are of another mind, the better judge stays.
void weighAgainstTagged(
    const Context &context, const TaggerModel &model, const Stretches &read, Candidates &found);

// Gives people who have none the title that stands beside them.
void attachRoles(const Context &context, Candidates &found);

// What is left where candidates overlap, in order of start.
Candidates resolveOverlaps(Candidates found, int textSize);

// A title or a text with what was found in it.
struct Field {
    Reading reading;
    Candidates found;
    bool isTitle = false;
};

// Names that stand in the document with evidence are marked where they stand without.
void findRepeatedNames(const Lexicons &lexicons, std::vector<Field> &fields);

// Over title and text in reading order: gives short names their full one and drops those that need one and
// have none.
void linkMentions(const Lexicons &lexicons, const QDate &published, std::vector<Field> &fields);

// 두산 in a report of a match is a team, and no share of the company moves by what it does.
void dropTickersOfClubs(const Lexicons &lexicons, std::vector<Field> &fields);

} // namespace sokbo::entity

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/candidate.h"
#include "entity/lexicons.h"
#include "entity/reading.h"

#include <QDateTime>

// The stages of the recogniser, in the order in which they run on a field. Each adds what it found; nothing
// is taken away before resolveOverlaps(). A trained tagger is one more stage among them.
namespace sokbo::entity {

struct Context {
    const Lexicons &lexicons;
    const Reading &reading;
    QDate published; // in Korea; invalid when unknown
};

void findDates(const Context &context, Candidates &found); // dates, durations and times of day
void findQuantities(const Context &context, Candidates &found);
void findListedNames(const Context &context, Candidates &found);
void findOrganisations(const Context &context, Candidates &found);
void findPlaces(const Context &context, Candidates &found);
void findHanja(const Context &context, Candidates &found);
void findQuotedTitles(const Context &context, Candidates &found);
// After the organisations and places, which stand between a name and its title.
void findPeople(const Context &context, Candidates &found);

// What is left where candidates overlap, in order of start.
Candidates resolveOverlaps(Candidates found, int textSize);

// Of title and text together, in reading order: gives short names their full one, and second mentions what is
// known.
void linkMentions(
    const Lexicons &lexicons, std::vector<Candidates *> fields, const std::vector<const Reading *> &readings);

} // namespace sokbo::entity

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/korean/weighing/weighingcontext.h"

// What the tagger is known to get wrong where a text is not like those that it learned from, headlines above
// all.
namespace sokbo::entity {

// The margin of the tagger from which it is believed where a headline writes another word onto the name or
// amount.
inline constexpr int enoughWithinHeadlineWord = 450;

// Digits and points only: no unit, no sign.
bool isBareNumber(const Reading &reading, const Candidate &candidate);

// Leaves off what is none of the name: marks at its borders, brackets that are not closed in it, a particle.
void mendBorders(const WeighingContext &context, Candidate &tagged);

// No name or amount at all, whatever the tagger thinks: a company's code, half a quotation, an age group.
bool isImpossible(const WeighingContext &context, const Candidate &tagged);

// The same of a person, by the form alone: a ship, a team, a title, where something is.
bool isNobody(const WeighingContext &context, const Candidate &candidate);

// The same of what is no name: a part of a word, the number of a column, an age group.
bool isNoAmount(const WeighingContext &context, const Candidate &tagged);

// 1선발, 3등분: in a headline, a number that only begins another word.
bool beginsWord(const WeighingContext &context, const Candidate &tagged);

// Too little to believe, for what no other stage found too.
bool isDoubtful(const WeighingContext &context, const Candidate &tagged);

// 램리서치, 장중 3% 급등: what trades, earns and signs is a company and no person.
bool actsAsCompany(const WeighingContext &context, int end);

} // namespace sokbo::entity

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/judge/language.h"
#include "entity/judge/speech.h"

#include <vector>

namespace sokbo::entity {

// The languages that the program knows, in the order in which they look at a text.
const std::vector<LanguageLoader> &languageLoaders();

// What finds who speaks in a sentence of these languages; the first answer counts.
const std::vector<SpeakerFinder> &speakerFinders();

// The same for words without anything around them that says whose they are: answers of an interview.
const std::vector<SpeakerFinder> &answererFinders();

// The same for headlines, whose grammar is another.
const std::vector<HeadlineSpeakerFinder> &headlineSpeakerFinders();

// Whether a name can end here within its word, as these languages write. For callers that have no loaded
// language.
bool mayEndName(const Reading &reading, int end);

} // namespace sokbo::entity

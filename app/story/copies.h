// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "story/storysignature.h"

namespace sokbo::story {

// True if one of two articles repeats the text of the other, so that a reader of the one needs not see the
// other. Two reports of the same are no copies, nor are two of a series under one title, nor [속보] and what
// grew out of it.
bool areCopies(const StorySignature &a, const StorySignature &b);

// Which of two is shown for both: the one with the whole text, else the one that has any, else the first.
bool standsFor(const StorySignature &a, const StorySignature &b);

} // namespace sokbo::story

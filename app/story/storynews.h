// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storynews.h"
#include "story/bestsentence.h"

#include <QList>

namespace sokbo {

// What each article of a story adds to those before it. `articles` has them oldest first; one whose text was
// not read has an empty one. The first adds nothing: it is the story.
QList<StoryNews> newsIn(const QList<StoryText> &articles);

} // namespace sokbo

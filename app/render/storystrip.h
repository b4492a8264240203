// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/headline.h"
#include "render/pagewords.h"

namespace sokbo {

// What other papers report of the same happening, oldest first: when, who, and what of names, amounts and
// dates no earlier headline has. `open` is the article that is read. Empty where it is
// alone.
QString storyStrip(const QList<Headline> &story, ArticleId open, const PageWords &words);

} // namespace sokbo

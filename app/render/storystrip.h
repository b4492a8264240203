// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/headline.h"
#include "core/storynews.h"
#include "render/pagewords.h"

namespace sokbo {

// The story of an article as its page shows it.
struct StripStory {
    QList<Headline> articles; // oldest first
    QList<StoryNews> news; // what each adds to those before it; empty: it was not looked at
    bool isFollowed = false; // the reader follows it

    friend bool operator==(const StripStory &, const StripStory &) = default;
};

// What other papers report of the same happening: when, who, and what each adds. `open` is the article that
// is read. Empty where it is alone.
QString storyStrip(const StripStory &story, ArticleId open, const PageWords &words);

} // namespace sokbo

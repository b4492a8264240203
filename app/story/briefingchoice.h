// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing.h"

#include <QList>

namespace sokbo {

// A story of the briefing, before its articles were read.
struct ChosenStory {
    StoryId story; // none: an article alone
    QList<ArticleId> articles; // oldest first
    int sources = 0;
    bool isNew = true; // an article came since the reader looked
    QList<Interest> reasons; // the strongest first
    double worth = 0;
};

// The stories that matter most: by how many sources report them, how new they are, and how much they concern
// the reader. `looked`: when the reader last looked, invalid for never; what has not gone on since then
// stands further down.
QList<ChosenStory> chooseStories(const BriefingMaterial &material, const QDateTime &looked, qsizetype most);

// How many stories these articles are; an article alone is one.
int countStories(const BriefingMaterial &material, const QDateTime &since);

} // namespace sokbo

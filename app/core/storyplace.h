// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

namespace sokbo {

// Where an article stands among the stories. The story room decides (app/story), the store keeps.
struct StoryPlace {
    ArticleId article;
    StoryId story; // none: alone
    QDateTime published; // UTC
    QByteArray signature; // what the story room compares (StorySignature::toBytes()); empty: not made yet
    ArticleId copyOf = {}; // the article whose text it repeats, of the same story; none: nobody's
    bool isFixed = false; // the reader put it there: the story room leaves it there

    friend bool operator==(const StoryPlace &, const StoryPlace &) = default;
};

// The articles of some days, which new ones may join.
struct StoryShelf {
    QList<StoryPlace> places; // by date, oldest first
    qint64 nextStory = 1; // an id that no story has had

    friend bool operator==(const StoryShelf &, const StoryShelf &) = default;
};

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/headline.h"

#include <QString>
#include <QStringList>

namespace sokbo {

// What an article of a story tells that none before it told.
struct StoryNews {
    QStringList values; // names, amounts and dates of its headline, as they stand there; at most three
    QString sentence; // a sentence of its text, word for word; empty: it has none that is new

    bool isEmpty() const { return values.isEmpty() && sentence.isEmpty(); }
    friend bool operator==(const StoryNews &, const StoryNews &) = default;
};

// A story that the reader follows.
struct FollowedStory {
    ArticleId article; // by which it is followed
    StoryId story; // none: the article is alone so far
    QDateTime since; // UTC
    Headline newest; // of its articles, without copies
    int unread = 0; // articles, without copies

    friend bool operator==(const FollowedStory &, const FollowedStory &) = default;
};

// A new article of a story that the reader follows, with what it adds.
struct Development {
    Headline headline;
    StoryNews news;

    friend bool operator==(const Development &, const Development &) = default;
};

} // namespace sokbo

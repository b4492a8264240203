// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/headline.h"
#include "core/storynews.h"

namespace sokbo {

// Why a new article may be worth a notification.
struct NoteworthyReason {
    enum class Kind {
        WatchedName, // `name` is what it is called
        Rule, // that says "notify"; `name` is its title
        FollowedStory, // a story that the reader follows; `name` is what is new in it
    };
    Kind kind = Kind::WatchedName;
    QString name;

    friend bool operator==(const NoteworthyReason &, const NoteworthyReason &) = default;
};

// A new article that the reader wants to hear of.
struct Noteworthy {
    Headline headline;
    QList<NoteworthyReason> reasons; // at least one

    friend bool operator==(const Noteworthy &, const Noteworthy &) = default;
};

// Where to look for them.
struct NoteworthyHints {
    ArticleId after; // articles that were stored later and name a watched name; none: none of these
    QList<ArticleId> caught; // that a rule notifies of
    QList<Development> developments; // of stories that the reader follows
};

struct NoteworthyNews {
    QList<Noteworthy> articles; // in the order in which they were stored
    ArticleId newest; // the article that was stored last; none in an empty store
};

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/keeping.h"

#include <QDateTime>
#include <QList>

#include <array>
#include <numeric>

namespace sokbo {

// Why an article stays though it is beyond the limits of its source. The first that holds is told. The
// numbers are those of statement held in resources/sql/tidy.sql.
enum class HeldBy {
    Nothing = 0,
    Saved = 1,
    Tagged = 2,
    Noted = 3,
    Highlighted = 4,
    OwnStory = 5, // the reader put it into a story, or took it out of one
    FollowedStory = 6,
    Queue = 7, // it is not marked yet, or rules still have to do something with it
    Unread = 8, // where SourceDefaults wants these kept
    Open = 9, // in the window
};

// What goes of one source.
struct TidyPart {
    SourceId source;
    QString title;
    KeepLimits limits; // by which this was found
    bool keepsUnread = true; // likewise
    QList<ArticleId> goes; // oldest first
    QDateTime oldest, newest; // of these; UTC
    qint64 bytes = 0; // about how many the database needs for them
    std::array<int, 10> held{}; // what stays beyond the limits, by HeldBy

    int count(HeldBy by) const { return held.at(size_t(by)); }
    int heldCount() const { return std::accumulate(held.begin(), held.end(), 0); }
};

struct TidyPlan {
    bool hasLimits = false; // that some source has, though nothing may be beyond them
    QList<TidyPart> parts; // of each source whose limits something is beyond; most bytes first

    qint64 articles() const
    {
        return std::accumulate(parts.begin(), parts.end(), qint64(0),
            [](qint64 sum, const TidyPart &part) { return sum + part.goes.size(); });
    }
    qint64 bytes() const
    {
        return std::accumulate(parts.begin(), parts.end(), qint64(0),
            [](qint64 sum, const TidyPart &part) { return sum + part.bytes; });
    }
};

// What one short write of tidying did.
struct TidySlice {
    int handled = 0; // of the articles that were given, the first so many
    int gone = 0; // of these; the reader may have saved others in the meantime
    bool isOutdated = false; // the limits are others by now: nothing goes any more
};

// Room that the database takes, by when its articles came and by source.
struct StoreGrowth {
    struct Month {
        QDate first; // its first day, local time
        qint64 articles = 0, bytes = 0;

        friend bool operator==(const Month &, const Month &) = default;
    };
    struct OfSource {
        SourceId source;
        QString title;
        qint64 articles = 0, bytes = 0;

        friend bool operator==(const OfSource &, const OfSource &) = default;
    };
    QList<Month> months; // oldest first, without those in which nothing came
    QList<OfSource> sources; // most bytes first; the gone ones too
    qint64 databaseBytes = 0;
    qint64 freeBytes = 0; // of the file, that are given back bit by bit

    friend bool operator==(const StoreGrowth &, const StoreGrowth &) = default;
};

} // namespace sokbo

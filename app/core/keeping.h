// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sokbo {

// How often a source is asked.
struct SyncInterval {
    // The numbers stand in every data folder (source.interval_kind).
    enum class Kind {
        AsAll = 0, // as SourceDefaults says
        AsNewsComes = 1, // learned from its answers (sync/scheduler.h)
        Fixed = 2, // every so many minutes
        ByHand = 3,
    };
    Kind kind = Kind::AsAll;
    int minutes = 0; // of Fixed
    static constexpr int shortest = 5, longest = 7 * 24 * 60; // minutes

    friend bool operator==(const SyncInterval &, const SyncInterval &) = default;
};

// What stays of a source beside what the reader saved, tagged, noted or highlighted, which always does.
struct KeepLimits {
    int days = 0; // older ones go; 0: none goes for its age
    int articles = 0; // the newest so many stay; 0: any number
    static constexpr int longestDays = 36'500, mostArticles = 10'000'000;

    bool keepsAll() const { return days <= 0 && articles <= 0; }

    friend bool operator==(const KeepLimits &, const KeepLimits &) = default;
};

// Whether all that stays by `before` stays by `now` too.
inline bool keepsNoLess(const KeepLimits &now, const KeepLimits &before)
{
    const auto isLonger = [](int limit, int other) { return limit <= 0 || (other > 0 && limit >= other); };
    return isLonger(now.days, before.days) && isLonger(now.articles, before.articles);
}

struct SourceKeeping {
    // The numbers stand in every data folder (source.keep_kind).
    enum class Kind {
        AsAll = 0, // as SourceDefaults says
        Everything = 1,
        Own = 2,
    };
    Kind kind = Kind::AsAll;
    KeepLimits own; // of Own

    friend bool operator==(const SourceKeeping &, const SourceKeeping &) = default;
};

// What holds for every source that has nothing of its own.
struct SourceDefaults {
    SyncInterval interval{SyncInterval::Kind::AsNewsComes, 0};
    KeepLimits keep;
    bool keepsUnread = true; // unread articles never go
    // What goes leaves its headline, by which it is known again where its source calls it otherwise later.
    bool leavesHeadlines = true;
    // Every day what these limits say goes. The store takes this back when a limit becomes shorter, also that
    // of a source: the reader has to see first what goes by the new one.
    bool tidiesByItself = false;

    friend bool operator==(const SourceDefaults &, const SourceDefaults &) = default;
};

inline KeepLimits limitsOf(const SourceKeeping &keeping, const SourceDefaults &all)
{
    switch (keeping.kind) {
    case SourceKeeping::Kind::AsAll:
        return all.keep;
    case SourceKeeping::Kind::Everything:
        return {};
    case SourceKeeping::Kind::Own:
        return keeping.own;
    }
    return {};
}

inline SyncInterval intervalOf(const SyncInterval &own, const SourceDefaults &all)
{
    return own.kind == SyncInterval::Kind::AsAll ? all.interval : own;
}

} // namespace sokbo

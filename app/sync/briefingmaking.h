// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing.h"
#include "core/entityhead.h"
#include "core/result.h"

namespace sokbo {

class Store;

// The time that a briefing tells of. All in UTC.
struct BriefingSpan {
    QDateTime from;
    QDateTime until; // now, or an earlier time: the briefing of then
    QDateTime looked; // when the reader looked before; invalid: never
    enum class IfEmpty { TellNothing, TellLastDay } ifEmpty = IfEmpty::TellNothing;
};

// The last day, and whatever came since the reader looked: of a week at most. Where nothing came, the newest
// day that has articles.
BriefingSpan usualBriefingSpan(const QDateTime &looked, const QDateTime &now);

// Reads the store, chooses, and quotes. It waits for the store's answers: call it in a thread of its own,
// never in that of the window. The store has to outlive the call.
Result<Briefing> makeBriefing(const Store &store, const BriefingSpan &span);

// The head of an entity's board, and the newest words that its articles quote. Waits likewise.
struct SpeakingHead {
    EntityHead head;
    QList<BriefingQuotation> said; // newest first
};
Result<SpeakingHead> makeEntityHead(const Store &store, EntityId id, const QDateTime &now);

} // namespace sokbo

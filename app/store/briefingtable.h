// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing.h"
#include "store/connection.h"

namespace sokbo {

BriefingState readBriefingState(Database &database);
// The reader looks at the briefing. Another look within the same sitting is none of its own: what is new is
// counted from the sitting before.
BriefingState noteBriefingLook(Database &database, const QDateTime &now);
QDateTime countInterestsSince(Database &database, const QDateTime &since); // answers what it was before
// The articles that were published from `from` until `until`, and what of them concerns the reader.
BriefingMaterial readBriefingMaterial(
    Database &database, const QDateTime &from, const QDateTime &until, const Cancelled &cancelled);

} // namespace sokbo

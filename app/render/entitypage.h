// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing.h"
#include "core/entityhead.h"
#include "render/pagestyle.h"

namespace sokbo {

// The head of an entity's board.
struct EntityPage {
    EntityHead head;
    QList<BriefingQuotation> said; // newest first
    QDateTime now; // UTC: the end of the days of its chart
};

// As a complete, safe HTML document. Its links:
//   article:///open/ID         an article
//   article:///story/ID        the board of a story
//   article:///entity/ID       another name
//   article:///both/ID/ID      the articles that name both
QString renderEntityPage(const EntityPage &page, const PageStyle &style);

} // namespace sokbo

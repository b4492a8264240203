// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing.h"
#include "core/storedarticle.h"

namespace sokbo {

// What the names of an article say in its headline and its text, in its order: whole, short enough to be read
// at a glance.
QList<BriefingQuotation> saidIn(const StoredArticle &article);

} // namespace sokbo

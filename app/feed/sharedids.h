// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feeditem.h"

namespace sokbo {

// Some broken feeds give the same id to several entries. Where such entries have different links, this puts
// the link after the id: without it, one entry would be taken for a new version of the other. parseFeed()
// leaves ids as the feed has them.
void tellApart(QList<FeedItem> &entries);

} // namespace sokbo

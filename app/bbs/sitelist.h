// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bbs/boardpage.h"
#include "bbs/sitefacts.h"
#include "core/feeditem.h"

#include <QList>

namespace sokbo {

// The rows of a list page of a site that we know, each document once; none where the page has no such rows.
// An entry's id is its address, as where a list is read by its looks.
QList<FeedItem> siteRows(const BoardPage &page, const SiteFacts &site);

} // namespace sokbo

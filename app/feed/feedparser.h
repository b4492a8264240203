// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feeditem.h"
#include "core/result.h"
#include "feed/feedhints.h"

namespace sokbo {

// True where the bytes look like a feed of any kind that parseFeed() reads (not OPML, not a web page).
bool looksLikeFeed(const QByteArray &bytes, const FeedHints &hints);

// RSS 0.9x, 1.0 (RDF), 2.0, Atom 0.3 and 1.0, JSON Feed 1.x. Broken documents are read as far as they go; an
// Error of kind Parse means that nothing in the bytes is a feed, TooLarge that a limit of feedlimits.h was
// passed.
Result<ParsedFeed> parseFeed(const QByteArray &bytes, const FeedHints &hints);

} // namespace sokbo

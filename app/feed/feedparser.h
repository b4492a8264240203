// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feeditem.h"
#include "core/result.h"
#include "feed/feedhints.h"

namespace sokbo {

// True if the bytes look like a feed that parseFeed() reads (not OPML, not a web page).
bool looksLikeFeed(const QByteArray &bytes, const FeedHints &hints);

// Reads RSS 0.9x, 1.0 (RDF) and 2.0, Atom 0.3 and 1.0, and JSON Feed 1.x. Broken documents are read as far as
// possible. Error kinds: Parse if the bytes hold no feed, TooLarge if they are more than
// feedlimits::documentBytes.
Result<ParsedFeed> parseFeed(const QByteArray &bytes, const FeedHints &hints);

} // namespace sokbo

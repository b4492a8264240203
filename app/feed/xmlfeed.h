// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/feeddraft.h"

#include <optional>

namespace sokbo {

// Reads RSS, RDF, Atom and CDF in one walk; none if no element begins a feed. `address`: where the document
// came from, or empty.
std::optional<FeedDraft> readXmlFeed(const QString &text, const QString &address);

// True if the first element begins a feed.
bool beginsXmlFeed(QStringView text);

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/feeddraft.h"

#include <optional>

namespace sokbo {

// RSS, RDF, Atom and CDF in one walk; none where no element is the beginning of a feed.
std::optional<FeedDraft> readXmlFeed(const QString &text);

// True where the first element is the beginning of a feed.
bool beginsXmlFeed(QStringView text);

} // namespace sokbo

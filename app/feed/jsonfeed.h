// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/feeddraft.h"

#include <optional>

namespace sokbo {

// Reads JSON Feed 1.0 and 1.1 (https://jsonfeed.org); none if the text is not JSON or not a feed.
std::optional<FeedDraft> readJsonFeed(const QString &text);

} // namespace sokbo

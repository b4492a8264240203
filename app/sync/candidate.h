// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials.h"
#include "core/feeditem.h"
#include "core/source.h"

#include <optional>

namespace sokbo {

// A feed or board found at an address, before it is subscribed to.
struct Candidate {
    Source source; // kind, url, siteUrl, title, fullText
    QList<FeedItem> newest; // a preview, at most 10
    std::optional<Credentials> credentials; // those with which the server let us in
};

} // namespace sokbo

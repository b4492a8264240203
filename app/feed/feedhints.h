// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QUrl>

namespace sokbo {

// What the caller knows about a document besides its bytes.
struct FeedHints {
    QUrl base; // where the bytes came from
    QByteArray contentType; // the HTTP header; it may be wrong
    QDateTime now = {}; // UTC; entries that say "3 hours ago" have no date without it
};

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QUrl>

namespace sokbo {

// What the caller knows about a document besides its bytes.
struct FeedHints {
    QUrl base; // where the bytes came from
    QByteArray contentType; // the HTTP header; it may be wrong
};

} // namespace sokbo

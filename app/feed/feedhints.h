// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QUrl>

namespace sokbo {

// What is known of a document besides its bytes.
struct FeedHints {
    QUrl base; // where the bytes came from
    QByteArray contentType; // the HTTP header, may lie
};

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

#include <optional>

namespace sokbo {

// Seconds that a copy stays fresh by Cache-Control; 0 for no-cache and no-store, -1 where it is not told.
int maxAgeSeconds(const QByteArray &cacheControl);

// Until when Retry-After, seconds or a date, asks to wait; none where it is unreadable.
std::optional<QDateTime> retryAfter(const QByteArray &header, const QDateTime &now);

// Content-Encoding as a list, in the order in which the encodings were applied; "identity" left out, names in
// lower case.
QList<QByteArray> contentEncodings(const QByteArray &header);

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

#include <optional>

namespace sokbo {

// For how many seconds a copy stays fresh by Cache-Control; 0 for no-cache and no-store, -1 where the header
// does not say.
int maxAgeSeconds(const QByteArray &cacheControl);

// Until when (UTC) Retry-After asks to wait: it holds seconds or a date. None where it cannot be read.
std::optional<QDateTime> retryAfter(const QByteArray &header, const QDateTime &now);

// A date of a header, UTC. None where it cannot be read.
std::optional<QDateTime> httpDate(const QByteArray &header);

// Content-Encoding as a list, in the order in which the encodings were applied; "identity" left out, names in
// lower case.
QList<QByteArray> contentEncodings(const QByteArray &header);

} // namespace sokbo

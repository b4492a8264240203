// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace sokbo {

// Whether a feed breaks off before its end. For bodies that arrived without a length: after a cut connection
// nothing else tells that such a body is incomplete. False for everything that is not clearly a feed.
bool isCutOffFeed(const QByteArray &body);

} // namespace sokbo

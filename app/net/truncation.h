// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace sokbo {

// Whether a feed stops in its middle. For bodies that came without a length: where the connection was cut,
// nothing else tells that they are not whole. False for everything that is not plainly a feed.
bool isCutOffFeed(const QByteArray &body);

} // namespace sokbo

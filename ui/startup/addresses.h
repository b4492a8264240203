// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

namespace sokbo {

// The address that an argument means. A web or feed: address is taken as it is. For a file that is a feed,
// such as a browser downloads, it is the address that the feed gives for itself. Error kind: Usage.
Result<QString> addressIn(const QString &argument);

} // namespace sokbo

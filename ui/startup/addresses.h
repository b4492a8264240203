// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

namespace sokbo {

// The address that an argument means: a web or feed: address as it stands; of a file that is a feed, such as
// a browser has loaded down, the address that it names for itself. Error kind: Usage.
Result<QString> addressIn(const QString &argument);

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

namespace sokbo {

// Store::restore.
Result<> restoreDatabase(const QString &file, const QString &folder);

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

namespace sokbo {

// Store::restore.
Result<> restoreDatabase(const QString &file, const QString &folder);

// Puts a finished database into a locked folder. What it replaces stays beside it, its log under the matching
// name so that it still opens as it was: sokbo.db.WORD-20250210-120000.
Result<> putInPlace(const QString &fresh, const QString &folder, const QString &word);

} // namespace sokbo

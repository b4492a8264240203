// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

namespace sokbo {

// Store::restore.
Result<> restoreDatabase(const QString &file, const QString &folder);

// Puts a finished database into a locked folder. The replaced database stays beside it as
// sokbo.db.WORD-20250210-120000, and its log under the matching name, so that it can still be opened as it
// was.
Result<> putInPlace(const QString &fresh, const QString &folder, const QString &word);

} // namespace sokbo

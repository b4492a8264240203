// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/storereport.h"

namespace sokbo {

// Store::salvage.
Result<DoctorReport> salvageDatabase(const QString &folder);

} // namespace sokbo

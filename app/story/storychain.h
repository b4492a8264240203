// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sokbo {

// The place of a flag in the chain 속보 → 1보 → 2보 → 3보 → 상보 → 종합 → 종합2보, in which a paper's reports
// of one event grow. Other flags, and none, stand at the beginning.
int chainPlace(const QString &flag);

} // namespace sokbo

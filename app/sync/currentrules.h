// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/synccontext.h"
#include "sync/task.h"

#include <memory>

namespace sokbo {

// The rules as the reader has them now; never null. Whom their queries name may have been learned a minute
// ago.
Task<std::shared_ptr<const RuleBook>> currentRules(SyncContext &context);

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/synccontext.h"
#include "sync/task.h"

namespace sokbo {

// Fetches what rules want of articles: whole texts, and what they need for reading offline. As many as a sync
// may ask of one source; the rest waits for the next sync, as does what failed for now.
Task<> runErrands(SyncContext &context);

} // namespace sokbo

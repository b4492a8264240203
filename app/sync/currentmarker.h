// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/stages.h"
#include "sync/synccontext.h"
#include "sync/task.h"

namespace sokbo {

// The recogniser with the corrections that hold now. Where the store cannot tell them the marks count as made
// without any, and are made again later.
Task<Marker> currentMarker(SyncContext &context);

} // namespace sokbo

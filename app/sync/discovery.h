// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/candidate.h"
#include "sync/synccontext.h"
#include "sync/task.h"

namespace sokbo {

// The feeds and boards at an address that a user typed. Error kinds: NotFound where the page names none,
// Parse for a list of subscriptions, and those of Fetcher.
Task<Result<QList<Candidate>>> discoverSources(SyncContext &context, QString typed,
    std::optional<SourceKind> kind, std::optional<Credentials> credentials);

} // namespace sokbo

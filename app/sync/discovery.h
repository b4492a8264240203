// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/syncroom.h"
#include "sync/syncservice.h"
#include "sync/task.h"

namespace sokbo {

// Feeds and boards at an address that somebody typed. Error kinds: NotFound where the page names none, else
// what kept us from reading it.
Task<Result<QList<Candidate>>> discoverSources(
    SyncRoom &room, QString typed, std::optional<SourceKind> kind, std::optional<Credentials> credentials);

} // namespace sokbo

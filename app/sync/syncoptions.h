// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials.h"

#include <chrono>

namespace sokbo {

// How much a sync asks of one host, and how often the schedule looks.
struct SyncOptions {
    std::chrono::milliseconds pageSpacing{1'000}; // at least, between two articles' pages of one host
    int pagesPerSync = 40; // articles' pages of one source in one sync
    std::chrono::milliseconds scheduleInterval{60'000}; // how often the schedule looks for what is due
    CredentialStore *credentials = nullptr; // outlives the service; null where no source can sign in
};

} // namespace sokbo

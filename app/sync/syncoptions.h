// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials.h"

#include <chrono>

namespace sokbo {

// How much is asked of one host for the articles' own pages, and how often anything is looked for.
struct SyncOptions {
    std::chrono::milliseconds pageSpacing{1'000}; // between two pages of one host
    int pagesPerSync = 40; // of one source
    std::chrono::milliseconds scheduleInterval{60'000}; // how often the schedule looks for what is due
    CredentialStore *credentials = nullptr; // outlives the service; null where no source can sign in
};

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials.h"

#include <QThread>

#include <chrono>

namespace sokbo {

// How much a sync asks of one host, how often the schedule looks, and what work in the background may take.
struct SyncOptions {
    std::chrono::milliseconds pageSpacing{1'000}; // at least, between two articles' pages of one host
    int pagesPerSync = 40; // articles' pages of one source in one sync
    std::chrono::milliseconds scheduleInterval{60'000}; // how often the schedule looks for what is due
    CredentialStore *credentials = nullptr; // outlives the service; null where no source can sign in
    // Of marking stored articles again, beside a person at work.
    QThread::Priority backgroundPriority = QThread::InheritPriority;
    // Where it is seen that the machine runs on its battery (core/powersupply.h): marking again then waits.
    // Outlives the service; null: it never waits.
    const char *powerSupplies = nullptr;
};

} // namespace sokbo

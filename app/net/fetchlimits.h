// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

namespace sokbo {

// The limits that a server's answers are held to, and that we hold ourselves to.
struct FetchLimits {
    int requestsPerHost = 2; // at once
    int requestsInAll = 8; // at once; stalled ones do not count, so that they delay no other
    int connections = 64; // at once, stalled ones too
    int redirects = 5;
    std::chrono::milliseconds idle{15'000}; // the longest time without a byte
    std::chrono::milliseconds total{30'000}; // the longest time of a request, with its redirects
    std::chrono::milliseconds longest{
        120'000}; // the same for a large body that comes at `goodRate` or faster
    qint64 goodRate = 32 * 1024; // bytes a second
    // Up to so many requests more of a host begin where as many of its others made no progress for so long.
    int requestsBesideQuiet = 2;
    std::chrono::milliseconds quiet{500};
    // A request that made no progress for so long counts as stalled: another one to its host may begin.
    std::chrono::milliseconds stalled{2'500};
    qint64 stalledRate = 512; // bytes a second; less is no progress
    // What no server sends that means well, and what costs time to read.
    qint64 headBytes = 128 * 1024; // of an answer, with those before it (100 Continue)
    int headLines = 500;
    int crumbs = 50'000; // pieces of a body of less than 32 bytes each
    qint64 besideBytes = 256 * 1024; // in a row, that are neither a line of a head nor of a body
    // Where a host asks for a shorter pause than this, its requests wait; where it asks for a longer one they
    // fail.
    std::chrono::milliseconds waitedPause{10'000};
    std::chrono::hours longestPause{7 * 24}; // a host that asks for more gets this
};

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

namespace sokbo {

// What no server may pass, and what we never ask of one.
struct FetchLimits {
    int requestsPerHost = 2; // at once
    int requestsInAll = 8; // at once; those that have stalled are not counted, so that they delay nobody
    int connections = 64; // with the stalled ones
    int redirects = 5;
    std::chrono::milliseconds idle{15'000}; // without a byte
    std::chrono::milliseconds total{
        30'000}; // of a request with its redirects, unless it is fast and only long:
    std::chrono::milliseconds longest{120'000}; // then so much
    qint64 goodRate = 32 * 1024; // bytes a second that count as fast
    // A request without progress for so long gives its place at its host to those that wait, and is asked
    // again last.
    std::chrono::milliseconds stalled{2'500};
    qint64 stalledRate = 512; // bytes a second that are no progress
    // A host that asks for a shorter pause is waited for; with a longer one its requests fail at once.
    std::chrono::milliseconds waitedPause{10'000};
    std::chrono::hours longestPause{24}; // more than this nobody may ask of us
};

} // namespace sokbo

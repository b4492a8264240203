// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "net/fetcher.h"

namespace sokbo {

// Answers sample:///NAME with the program's resource :/sample/NAME, with validators: the built-in sample
// board takes the same way as every other source. With a clock, which must outlive the fetcher, its dates are
// those of the day on which it is first read (sampledates.h); the validators do not change with the day, so
// that they then stay. Error kind: NotFound.
class ResourceFetcher final : public Fetcher {
public:
    explicit ResourceFetcher(const Clock *clock = nullptr)
        : m_clock(clock)
    {
    }

    QFuture<Result<FetchResponse>> fetch(const FetchRequest &request) override;

private:
    const Clock *m_clock;
};

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "net/fetcher.h"

#include <memory>

namespace sokbo {

// The fetcher that both programs use: the web over HTTP, and sample: for the built-in sample board. Make it
// in the thread that uses it. `version` is told to servers (User-Agent); the clock must outlive the fetcher.
std::unique_ptr<Fetcher> makeWebFetcher(const QString &version, const Clock &clock);

} // namespace sokbo

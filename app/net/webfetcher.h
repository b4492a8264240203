// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "net/fetcher.h"

#include <memory>

namespace sokbo {

// The fetcher of the programs: the web over HTTP, and sample: from the built-in sample board. To be made in
// the thread that uses it; the clock must outlive it.
std::unique_ptr<Fetcher> makeWebFetcher(const QString &version, const Clock &clock);

} // namespace sokbo

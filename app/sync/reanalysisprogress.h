// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <optional>

namespace sokbo {

// How far analysing stored articles has come.
struct ReanalysisProgress {
    int done = 0, total = 0; // articles
    bool isFirst = false; // they have no marks yet; else again
    bool cancelled = false;
    bool waitsForMains = false; // it ended because the machine runs on its battery, and goes on by itself
    std::optional<Error> error; // what ended it too early
};

} // namespace sokbo

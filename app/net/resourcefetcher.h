// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/fetcher.h"

namespace sokbo {

// sample:///NAME from the program's resources under :/sample/NAME, with validators, so that the built-in
// sample board goes the same way as every other source.
class ResourceFetcher final : public Fetcher {
public:
    QFuture<Result<FetchResponse>> fetch(const FetchRequest &request) override;
};

} // namespace sokbo

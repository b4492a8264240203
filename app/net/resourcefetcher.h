// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/fetcher.h"

namespace sokbo {

// Answers sample:///NAME with the program's resource :/sample/NAME, with validators: the built-in sample
// board takes the same way as every other source. Error kind: NotFound.
class ResourceFetcher final : public Fetcher {
public:
    QFuture<Result<FetchResponse>> fetch(const FetchRequest &request) override;
};

} // namespace sokbo

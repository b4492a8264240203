// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/fetcher.h"

#include <QString>

#include <map>
#include <memory>

namespace sokbo {

// Hands each request to the fetcher of its address's scheme, or to `others` where the scheme has none.
class RoutingFetcher final : public Fetcher {
public:
    explicit RoutingFetcher(std::unique_ptr<Fetcher> others);
    void route(const QString &scheme, std::unique_ptr<Fetcher> fetcher);

    QFuture<Result<FetchResponse>> fetch(const FetchRequest &request) override;
    QDateTime pausedUntil(const QUrl &url) const override;

private:
    Fetcher &fetcherFor(const QUrl &url) const;

    std::unique_ptr<Fetcher> m_others;
    std::map<QString, std::unique_ptr<Fetcher>> m_fetchers;
};

} // namespace sokbo

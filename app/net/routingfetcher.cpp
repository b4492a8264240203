// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/routingfetcher.h"

namespace sokbo {

RoutingFetcher::RoutingFetcher(std::unique_ptr<Fetcher> others)
    : m_others(std::move(others))
{
}

void RoutingFetcher::route(const QString &scheme, std::unique_ptr<Fetcher> fetcher)
{
    m_fetchers[scheme] = std::move(fetcher);
}

QFuture<Result<FetchResponse>> RoutingFetcher::fetch(const FetchRequest &request)
{
    return fetcherFor(request.url).fetch(request);
}

QDateTime RoutingFetcher::pausedUntil(const QUrl &url) const
{
    return fetcherFor(url).pausedUntil(url);
}

Fetcher &RoutingFetcher::fetcherFor(const QUrl &url) const
{
    const auto found = m_fetchers.find(url.scheme());
    return found == m_fetchers.end() ? *m_others : *found->second;
}

} // namespace sokbo

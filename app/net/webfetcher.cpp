// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/webfetcher.h"

#include "net/httpfetcher.h"
#include "net/resourcefetcher.h"
#include "net/routingfetcher.h"

namespace sokbo {

std::unique_ptr<Fetcher> makeWebFetcher(const QString &version, const Clock &clock)
{
    const QByteArray userAgent = "Sokbo/" + version.toLatin1() + " (news reader)";
    auto fetcher = std::make_unique<RoutingFetcher>(std::make_unique<HttpFetcher>(userAgent, clock));
    fetcher->route(QStringLiteral("sample"), std::make_unique<ResourceFetcher>(&clock));
    return fetcher;
}

} // namespace sokbo

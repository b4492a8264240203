// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/site.h"

namespace sokbo {

using namespace Qt::StringLiterals;

QString siteOf(const QUrl &url)
{
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    const QString host = isWeb ? url.host().toLower() : QString();
    // Of www.example.kr the rest is a name of somebody's; of www.kr it would be a country.
    return host.startsWith("www."_L1) && host.count(u'.') > 1 ? host.sliced(4) : host;
}

bool isOfSite(const QUrl &url, const QString &site)
{
    const QString host = url.host().toLower();
    return !site.isEmpty() && !siteOf(url).isEmpty() && (host == site || host.endsWith(u'.' + site));
}

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/typedaddress.h"

namespace sokbo {

using namespace Qt::StringLiterals;

bool isSourceAddress(const QUrl &url)
{
    return url.scheme() == "http"_L1 || url.scheme() == "https"_L1 || url.scheme() == "sample"_L1;
}

QList<QUrl> addressesMeant(const QString &typed)
{
    const QString text = typed.trimmed();
    const QUrl asIs(text);
    // feed://host/path and feed:https://host/path, as old pages link their feeds
    if (asIs.scheme() == "feed"_L1) {
        const QString rest = text.mid(5);
        return addressesMeant(rest.startsWith("//"_L1) ? rest.mid(2) : rest);
    }
    if (isSourceAddress(asIs) || text.contains("://"_L1))
        return {asIs};
    return {QUrl(u"https://"_s + text), QUrl(u"http://"_s + text)};
}

} // namespace sokbo

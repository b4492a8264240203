// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials.h"

namespace sokbo {

std::optional<Credentials> takeCredentials(QUrl &url)
{
    if (url.userInfo().isEmpty())
        return std::nullopt;
    Credentials credentials{url.userName(QUrl::FullyDecoded), url.password(QUrl::FullyDecoded)};
    url.setUserInfo(QString());
    return credentials;
}

QString originOf(const QUrl &url)
{
    const int standard = url.scheme() == QStringLiteral("https") ? 443 : 80;
    return url.scheme() + QStringLiteral("://") + url.host().toLower() + QLatin1Char(':')
        + QString::number(url.port(standard));
}

} // namespace sokbo

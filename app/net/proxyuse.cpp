// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/proxyuse.h"

#include <QNetworkProxy>
#include <QNetworkProxyFactory>

namespace sokbo {

void useProxy(const ProxyUse &use)
{
    const bool isNamed = use.kind == ProxyUse::Kind::Http || use.kind == ProxyUse::Kind::Socks5;
    if (use.kind == ProxyUse::Kind::None)
        return QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    if (!isNamed || use.host.isEmpty())
        return QNetworkProxyFactory::setUseSystemConfiguration(true);
    const auto type
        = use.kind == ProxyUse::Kind::Http ? QNetworkProxy::HttpProxy : QNetworkProxy::Socks5Proxy;
    QNetworkProxy::setApplicationProxy(QNetworkProxy(type, use.host, use.port));
}

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sokbo {

// The proxy through which all fetchers of this process go, from their next request on. Until it is called
// they go the system's way.
struct ProxyUse {
    enum class Kind { System, None, Http, Socks5 };
    Kind kind = Kind::System;
    QString host; // a name or an address; empty: the system's way, whatever the kind
    quint16 port = 0;
};
void useProxy(const ProxyUse &use); // in any thread

} // namespace sokbo

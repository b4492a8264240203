// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/privateserver.h"

#include "net/requestaddress.h"

namespace sokbo {

namespace {

QUrl serverIf(const std::optional<bool> &isPrivate, const QUrl &url)
{
    return isPrivate.value_or(false) || isPrivateHostName(url.host()) ? url : QUrl();
}

} // namespace

bool mayBePrivate(const Source &source)
{
    return source.state.privateHost.value_or(true) || isPrivateHostName(source.url.host());
}

QUrl privateServer(const Source &source)
{
    return serverIf(source.state.privateHost, source.url);
}

QUrl privateServer(const QUrl &typed, const FetchResponse &response)
{
    return serverIf(response.fromPrivateHost, typed);
}

bool isOn(const QUrl &url, const QUrl &server)
{
    return !server.isEmpty() && serverKey(url) == serverKey(server);
}

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QHostAddress>
#include <QUrl>

namespace sokbo {

// The address as a request needs it: without user name, password and fragment. Error kind: Refused, for an
// address that is not http or https or has no host.
Result<QUrl> requestAddress(const QUrl &url);

// Whether the address is loopback, private, link-local, multicast or otherwise not of the public internet;
// also where it is an IPv4 address inside an IPv6 one.
bool isPrivateAddress(const QHostAddress &address);

// Whether the name alone says so: a private address as text, or localhost.
bool isPrivateHostName(const QString &host);

// The server that an address belongs to, for politeness: its host, with the port where it is an unusual one.
QString serverKey(const QUrl &url);

} // namespace sokbo

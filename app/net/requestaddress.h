// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QHostAddress>
#include <QUrl>

namespace sokbo {

// The address as it is asked for: http or https with a host, without user name, password and fragment.
// Error kind: Refused.
Result<QUrl> requestAddress(const QUrl &url);

// Loopback, private, link-local, multicast and every other address that is not of the public internet, also
// where an IPv6 address carries one.
bool isPrivateAddress(const QHostAddress &address);

// A host that is private by its very name: an address literal, or localhost.
bool isPrivateHostName(const QString &host);

// The server that an address belongs to, for politeness: its host, with the port where it is an unusual one.
QString serverKey(const QUrl &url);

} // namespace sokbo

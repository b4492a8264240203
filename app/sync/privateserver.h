// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source.h"
#include "net/fetcher.h"

namespace sokbo {

// Whether the source itself may be asked at a private address: the reader named it, and its host was not a
// public one when it answered first. A name that leads home only later is somebody else's trick.
bool mayBePrivate(const Source &source);

// The server (host and port) that may be a private one for what this source's articles name: its own, where
// that is private. Empty for none.
QUrl privateServer(const Source &source);
// The same for what stands on a page at the address that the reader typed, after this answer from it.
QUrl privateServer(const QUrl &typed, const FetchResponse &response);

bool isOn(const QUrl &url, const QUrl &server); // never, where the server is empty

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials.h"
#include "core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QFuture>
#include <QUrl>

#include <chrono>

namespace sokbo {

struct FetchRequest {
    QUrl url;
    QByteArray etag; // validators of the copy that we hold, empty for none
    QByteArray lastModified;
    QByteArray accept; // the Accept header; empty for feeds and pages
    qint64 maxBytes = 16 * 1024 * 1024; // after inflating
    bool allowPrivateHosts = false; // loopback and private addresses: only where the user named that host
    std::optional<Credentials> credentials; // for the origin of `url`, and for no other that a redirect names
    std::chrono::milliseconds spacing{0}; // at least so long after the request before it to the same host
};

struct FetchResponse {
    int status = 0; // 200 or 304; everything else is an Error
    QUrl url; // after redirects: the base of relative addresses
    QUrl permanentUrl; // set where all hops were 301 or 308: the address to ask from now on
    QByteArray body; // inflated, whole; empty for 304
    QByteArray contentType; // the header
    QByteArray etag;
    QByteArray lastModified;
    qint64 bytesReceived = 0; // on the wire, as far as it is known
    int maxAgeSeconds = -1; // Cache-Control; -1 where not told
    bool notModified() const { return status == 304; }
};

// Gets bytes from an address. Asynchronous; called from and answering in the thread that the fetcher lives
// in. Cancelling the future ends the transfer. Errors: Network, Timeout, TooLarge, Http (code = status),
// Refused, Cancelled.
class Fetcher {
public:
    virtual ~Fetcher() = default;
    // The future is started (QFuture::isStarted) when the request leaves, not while it waits for its turn.
    virtual QFuture<Result<FetchResponse>> fetch(const FetchRequest &request) = 0;
    // Until when a server wants to be left alone (Retry-After of its last answer); invalid where it said
    // nothing.
    virtual QDateTime pausedUntil(const QUrl &url) const
    {
        Q_UNUSED(url);
        return {};
    }
};

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials.h"
#include "core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QFuture>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace sokbo {

struct FetchRequest {
    QUrl url;
    QByteArray etag; // validators of the copy that we have; empty where we have none
    QByteArray lastModified;
    QByteArray accept; // the Accept header; empty for feeds and pages
    qint64 maxBytes = 16 * 1024 * 1024; // of the body after decompression
    // Whether loopback and private addresses may be asked: only where the user named that very host.
    bool allowPrivateHosts = false;
    std::optional<Credentials>
        credentials; // sent to the origin of `url`; never to another one after a redirect
    std::chrono::milliseconds spacing{0}; // the least time since the request before it to the same host
    // Where it is not empty, only redirects to this site (net/site.h) are followed; another one is an error
    // of kind Refused.
    QString onlySite = {};
    // Set to true where the request was not sent, because the server had asked for a pause: the error that
    // comes is then not this address's own.
    std::shared_ptr<bool> heldBack = {};
};

struct FetchResponse {
    int status = 0; // 200 or 304; everything else is an Error
    QUrl url; // after redirects: the base of relative addresses
    QUrl permanentUrl; // where all redirects were permanent (301, 308): the address to ask from now on
    QByteArray body; // decompressed and complete; empty for 304
    QByteArray contentType; // the header
    QByteArray etag;
    QByteArray lastModified;
    QDateTime date; // UTC, when the server says that it answered; invalid where it does not
    qint64 bytesReceived = 0; // over the network, before decompression
    std::optional<bool> fromPrivateHost; // of the request's own host; unknown behind a proxy
    int maxAgeSeconds = -1; // of Cache-Control; -1 where the server does not say
    bool notModified() const { return status == 304; }
};

// Gets the bytes at an address. A fetcher lives in one thread: its functions are called there, and its
// futures end there. Cancelling a future ends the transfer. Error kinds: Network, Timeout, TooLarge, Http
// (`code` is the status), Parse (a body that cannot be decompressed), Refused, Cancelled.
class Fetcher {
public:
    virtual ~Fetcher() = default;
    // The future is started (QFuture::isStarted) when the request is sent, not while it waits for its turn.
    virtual QFuture<Result<FetchResponse>> fetch(const FetchRequest &request) = 0;
    // Until when (UTC) a server asked not to be asked (Retry-After of its last answer); invalid where it did
    // not.
    virtual QDateTime pausedUntil(const QUrl &url) const
    {
        Q_UNUSED(url);
        return {};
    }
};

// Makes a fetcher in the thread that calls it, which is the one that will use it.
using MakeFetcher = std::function<std::unique_ptr<Fetcher>()>;

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/fetcher.h"

#include <QHash>
#include <QList>

#include <functional>

namespace sokbo {

// All requests of one undertaking, so that they can be ended together, and carry the password of the server
// that they go to.
class CancellingFetcher final : public Fetcher {
public:
    explicit CancellingFetcher(Fetcher &fetcher)
        : m_fetcher(fetcher)
    {
    }
    QFuture<Result<FetchResponse>> fetch(const FetchRequest &request) override;
    QDateTime pausedUntil(const QUrl &url) const override { return m_fetcher.pausedUntil(url); }

    // From now on requests to the server of this address carry these.
    void signIn(const QUrl &url, const Credentials &credentials);
    // To be called when all is cancelled, or at once where it is: for what is waited for and is no request.
    void onCancel(std::function<void()> act);
    void cancel(); // what is under way, and everything that is asked for from now on
    bool isCancelled() const { return m_cancelled; }

private:
    Fetcher &m_fetcher;
    QList<QFuture<Result<FetchResponse>>> m_open;
    QHash<QString, Credentials> m_credentials; // by origin
    QList<std::function<void()>> m_onCancel;
    qsizetype m_sweepAt = 64;
    bool m_cancelled = false;
};

} // namespace sokbo

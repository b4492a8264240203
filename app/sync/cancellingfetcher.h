// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/fetcher.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <functional>

namespace sokbo {

// The requests of one job: they can be cancelled together, and each carries the password of the server to
// which it goes. Lives in the thread of the fetcher that it wraps.
class CancellingFetcher final : public Fetcher {
public:
    explicit CancellingFetcher(Fetcher &fetcher)
        : m_fetcher(fetcher)
    {
    }
    QFuture<Result<FetchResponse>> fetch(const FetchRequest &request) override;
    QDateTime pausedUntil(const QUrl &url) const override { return m_fetcher.pausedUntil(url); }

    // From now on, requests to the server of this address carry these credentials.
    void signIn(const QUrl &url, const Credentials &credentials);
    // Calls `act` on cancelling, or at once where that has happened: for waiting that is no request.
    void onCancel(std::function<void()> act);
    void cancel(); // the requests under way, and every later one
    bool isCancelled() const { return m_cancelled; }

private:
    using Answer = QFuture<Result<FetchResponse>>;

    // A future keeps its answer, a feed's bytes or a picture, as long as it lives: it leaves when it is done.
    void watch(const Answer &answer);

    Fetcher &m_fetcher;
    QHash<quint64, Answer> m_open;
    quint64 m_last = 0; // key
    QObject m_watching; // whose children are the watchers of these
    QHash<QString, Credentials> m_credentials; // by origin
    QList<std::function<void()>> m_onCancel;
    bool m_cancelled = false;
};

} // namespace sokbo

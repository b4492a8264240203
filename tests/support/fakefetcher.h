// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/fetcher.h"

#include <QHash>
#include <QList>
#include <QMutex>

#include <functional>
#include <memory>

namespace sokbo::test {

// The web of a test: answers by address, without a socket. Shared, because a service makes its own fetcher in
// another thread: hand it `web.fetcher()` and keep the web.
class FakeWeb {
public:
    using Answer = std::function<Result<FetchResponse>(const FetchRequest &)>;

    FakeWeb();
    // With an ETag of its content, and 304 for who holds it.
    void setPage(
        const QString &url, const QByteArray &body, const QByteArray &contentType = "application/xml");
    void setError(const QString &url, const Error &error);
    void setAnswer(const QString &url, Answer answer);
    void setPause(const QString &url, const QDateTime &until); // what Retry-After of its last answer said
    void hold(const QString &url); // never answers, until cancelled

    QList<FetchRequest> requests() const; // all so far, in order
    int requestsFor(const QString &url) const;
    std::unique_ptr<Fetcher> fetcher() const;

private:
    friend class FakeFetcher;
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace sokbo::test

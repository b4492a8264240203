// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/cancellingfetcher.h"

#include <QPromise>

namespace sokbo {

QFuture<Result<FetchResponse>> CancellingFetcher::fetch(const FetchRequest &request)
{
    if (m_cancelled) {
        QPromise<Result<FetchResponse>> promise;
        promise.start();
        promise.addResult(failure(Error::Kind::Cancelled, QStringLiteral("cancelled")));
        promise.finish();
        return promise.future();
    }
    if (m_open.size() >= m_sweepAt) {
        m_open.removeIf([](const QFuture<Result<FetchResponse>> &future) { return future.isFinished(); });
        m_sweepAt = qMax<qsizetype>(64, 2 * m_open.size()); // each request is looked at a few times at most
    }
    FetchRequest asked = request;
    if (const auto known = m_credentials.constFind(originOf(request.url));
        known != m_credentials.constEnd() && !asked.credentials)
        asked.credentials = *known;
    m_open.append(m_fetcher.fetch(asked));
    return m_open.last();
}

void CancellingFetcher::signIn(const QUrl &url, const Credentials &credentials)
{
    m_credentials.insert(originOf(url), credentials);
}

void CancellingFetcher::onCancel(std::function<void()> act)
{
    if (m_cancelled)
        act();
    else
        m_onCancel.append(std::move(act));
}

void CancellingFetcher::cancel()
{
    m_cancelled = true;
    const QList<std::function<void()>> acts = std::exchange(m_onCancel, {});
    for (const auto &act : acts)
        act();
    const QList<QFuture<Result<FetchResponse>>> open = std::exchange(m_open, {});
    for (QFuture<Result<FetchResponse>> future : open)
        future.cancel();
}

} // namespace sokbo

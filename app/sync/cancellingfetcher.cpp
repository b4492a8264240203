// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/cancellingfetcher.h"

#include <QFutureWatcher>
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
    FetchRequest asked = request;
    if (const auto known = m_credentials.constFind(originOf(request.url));
        known != m_credentials.constEnd() && !asked.credentials)
        asked.credentials = *known;
    const Answer answer = m_fetcher.fetch(asked);
    if (!answer.isFinished())
        watch(answer);
    return answer;
}

void CancellingFetcher::watch(const Answer &answer)
{
    const quint64 key = ++m_last;
    m_open.insert(key, answer);
    auto *watcher = new QFutureWatcher<Result<FetchResponse>>(&m_watching);
    QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, [this, watcher, key] {
        m_open.remove(key);
        watcher->deleteLater();
    });
    watcher->setFuture(answer);
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
    const QHash<quint64, Answer> open = std::exchange(m_open, {});
    for (Answer answer : open)
        if (!answer.isFinished())
            answer.cancel();
}

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakefetcher.h"

#include <QCryptographicHash>
#include <QFutureWatcher>
#include <QPromise>
#include <QSet>

#include <list>

namespace sokbo::test {

using namespace Qt::StringLiterals;

struct FakeWeb::State {
    mutable QMutex mutex;
    QHash<QString, Answer> answers;
    QHash<QString, QDateTime> pauses;
    QSet<QString> held;
    QList<FetchRequest> requests;
};

class FakeFetcher final : public Fetcher {
public:
    explicit FakeFetcher(std::shared_ptr<FakeWeb::State> state)
        : m_state(std::move(state))
    {
    }

    QFuture<Result<FetchResponse>> fetch(const FetchRequest &request) override
    {
        const QString url = request.url.toString();
        FakeWeb::Answer answer;
        bool held = false;
        {
            const QMutexLocker lock(&m_state->mutex);
            m_state->requests.append(request);
            answer = m_state->answers.value(url);
            held = m_state->held.contains(url);
        }
        QPromise<Result<FetchResponse>> promise;
        promise.start();
        QFuture<Result<FetchResponse>> future = promise.future();
        if (held) {
            hold(std::move(promise));
            return future;
        }
        promise.addResult(answer ? answer(request) : failure(Error::Kind::Http, u"nothing at "_s + url, 404));
        promise.finish();
        return future;
    }

    QDateTime pausedUntil(const QUrl &url) const override
    {
        const QMutexLocker lock(&m_state->mutex);
        return m_state->pauses.value(url.toString());
    }

private:
    struct Held {
        QPromise<Result<FetchResponse>> promise;
        QFutureWatcher<Result<FetchResponse>> watcher;
    };

    void hold(QPromise<Result<FetchResponse>> promise)
    {
        m_held.emplace_back();
        Held &held = m_held.back();
        held.promise = std::move(promise);
        QObject::connect(
            &held.watcher, &QFutureWatcherBase::canceled, &held.watcher, [&held] { held.promise.finish(); });
        held.watcher.setFuture(held.promise.future());
    }

    std::shared_ptr<FakeWeb::State> m_state;
    std::list<Held> m_held;
};

FakeWeb::FakeWeb()
    : m_state(std::make_shared<State>())
{
}

void FakeWeb::setPage(const QString &url, const QByteArray &body, const QByteArray &contentType)
{
    FetchResponse page;
    page.status = 200;
    page.url = QUrl(url);
    page.body = body;
    page.contentType = contentType;
    page.bytesReceived = body.size();
    page.etag = '"' + QCryptographicHash::hash(body, QCryptographicHash::Sha1).toHex().left(12) + '"';
    setAnswer(url, [page](const FetchRequest &request) -> Result<FetchResponse> {
        FetchResponse answer = page;
        if (request.etag == page.etag) {
            answer.status = 304;
            answer.body.clear();
            answer.bytesReceived = 0;
        }
        return answer;
    });
}

void FakeWeb::setError(const QString &url, const Error &error)
{
    setAnswer(url, [error](const FetchRequest &) -> Result<FetchResponse> { return tl::unexpected(error); });
}

void FakeWeb::setAnswer(const QString &url, Answer answer)
{
    const QMutexLocker lock(&m_state->mutex);
    m_state->answers.insert(url, std::move(answer));
    m_state->held.remove(url);
}

void FakeWeb::setPause(const QString &url, const QDateTime &until)
{
    const QMutexLocker lock(&m_state->mutex);
    m_state->pauses.insert(url, until);
}

void FakeWeb::hold(const QString &url)
{
    const QMutexLocker lock(&m_state->mutex);
    m_state->held.insert(url);
}

QList<FetchRequest> FakeWeb::requests() const
{
    const QMutexLocker lock(&m_state->mutex);
    return m_state->requests;
}

int FakeWeb::requestsFor(const QString &url) const
{
    const QMutexLocker lock(&m_state->mutex);
    return static_cast<int>(std::count_if(m_state->requests.begin(), m_state->requests.end(),
        [&url](const FetchRequest &request) { return request.url.toString() == url; }));
}

std::unique_ptr<Fetcher> FakeWeb::fetcher() const
{
    return std::make_unique<FakeFetcher>(m_state);
}

} // namespace sokbo::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/cancellingfetcher.h"

#include <QPromise>
#include <QTest>

#include <algorithm>
#include <memory>
#include <vector>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {

FetchRequest requestFor(const QString &url)
{
    FetchRequest request;
    request.url = QUrl(url);
    return request;
}

// Answers when it is told to.
class WaitingFetcher final : public Fetcher {
public:
    QFuture<Result<FetchResponse>> fetch(const FetchRequest &) override
    {
        m_promises.push_back(std::make_unique<QPromise<Result<FetchResponse>>>());
        m_promises.back()->start();
        return m_promises.back()->future();
    }
    void answer(const QByteArray &body)
    {
        FetchResponse response;
        response.body = body;
        for (const auto &promise : m_promises) {
            promise->addResult(response);
            promise->finish();
        }
        m_promises.clear();
    }
    bool areAllCancelled() const
    {
        return std::all_of(
            m_promises.begin(), m_promises.end(), [](const auto &promise) { return promise->isCanceled(); });
    }

private:
    std::vector<std::unique_ptr<QPromise<Result<FetchResponse>>>> m_promises;
};

} // namespace

class tst_CancellingFetcher : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Else a sync of hundreds of feeds would hold the bytes of all until its end.
    void keepsNoAnswerThatIsRead()
    {
        WaitingFetcher waiting;
        CancellingFetcher fetcher(waiting);
        const QByteArray body(100'000, 'x');
        {
            const QFuture<Result<FetchResponse>> answer
                = fetcher.fetch(requestFor(u"https://news.example/"_s));
            waiting.answer(body);
            QCOMPARE(answer.result()->body, body);
        }
        QTRY_VERIFY(body.isDetached());
    }

    void cancelsWhatIsUnderWay()
    {
        WaitingFetcher waiting;
        CancellingFetcher fetcher(waiting);
        const QFuture<Result<FetchResponse>> first = fetcher.fetch(requestFor(u"https://news.example/1"_s));
        waiting.answer("done");
        const QFuture<Result<FetchResponse>> second = fetcher.fetch(requestFor(u"https://news.example/2"_s));
        const QFuture<Result<FetchResponse>> third = fetcher.fetch(requestFor(u"https://news.example/3"_s));
        fetcher.cancel();
        QVERIFY(waiting.areAllCancelled());
        QVERIFY(!first.isCanceled() && second.isCanceled() && third.isCanceled());
        QVERIFY(!fetcher.fetch(requestFor(u"https://news.example/4"_s)).result());
    }
};

QTEST_GUILESS_MAIN(tst_CancellingFetcher)
#include "tst_cancellingfetcher.moc"

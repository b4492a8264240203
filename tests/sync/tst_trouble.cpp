// SPDX-License-Identifier: GPL-3.0-or-later
// Sources that fail, ask for rest, move or are gone, and syncs that are cut short.
#include "newsfeed.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_Trouble : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_rig = std::make_unique<NewsRig>(); }
    void cleanup() { m_rig.reset(); }

    void keepsTheErrorOfOneSourceAndGoesOnWithTheOthers()
    {
        const SourceId good = m_rig->add(feedUrl);
        const SourceId bad = m_rig->add(u"https://bad.example/feed"_s);
        m_rig->web.setError(
            u"https://bad.example/feed"_s, {Error::Kind::Http, u"the server answered 500"_s, 500});
        const SyncReport report = m_rig->sync();
        QCOMPARE(SyncRig::lineOf(report, good).status, u"ok"_s);
        QCOMPARE(SyncRig::lineOf(report, bad).status, u"error"_s);
        const SourceState state = m_rig->source(bad).state;
        QCOMPARE(state.error->code, 500);
        QCOMPARE(state.errorSince, m_rig->clock.now());
        QCOMPARE(state.failures, 1);
        QVERIFY(state.nextSync > m_rig->clock.now());

        m_rig->web.setPage(u"https://bad.example/feed"_s, rss(item(1, "돌아왔다", "글")));
        QCOMPARE(SyncRig::lineOf(m_rig->sync(), bad).status, u"ok"_s);
        QVERIFY(!m_rig->source(bad).state.error);
    }

    void keepsTheArticlesOfASourceThatFails()
    {
        const SourceId id = m_rig->add(feedUrl);
        m_rig->sync();
        const QByteArray etag = m_rig->source(id).state.etag;
        m_rig->web.setError(feedUrl, {Error::Kind::Timeout, u"no answer"_s});
        m_rig->sync();
        QCOMPARE(m_rig->headlines().size(), 2);
        QCOMPARE(m_rig->source(id).state.etag, etag);
    }

    void neverStoresABodyThatIsNoFeed()
    {
        const SourceId id = m_rig->add(feedUrl);
        m_rig->web.setPage(
            feedUrl, "<!DOCTYPE html><html><body><p>점검 중입니다</p></body></html>", "text/html");
        const SyncLine line = SyncRig::lineOf(m_rig->sync(), id);
        QCOMPARE(line.status, u"error"_s);
        QCOMPARE(line.error->kind, Error::Kind::Parse);
        QVERIFY(m_rig->headlines().isEmpty());
        QVERIFY(m_rig->source(id).state.etag.isEmpty());
    }

    void leavesAloneWhoAskedForIt()
    {
        const SourceId id = m_rig->add(feedUrl);
        m_rig->web.setError(feedUrl, {Error::Kind::Http, u"too often"_s, 429});
        m_rig->web.setPause(feedUrl, m_rig->clock.now().addSecs(7'200));
        m_rig->sync();
        QCOMPARE(m_rig->source(id).state.nextSync, m_rig->clock.now().addSecs(7'200));
        m_rig->clock.advance(1h);
        QCOMPARE(SyncRig::lineOf(m_rig->sync(), id).status, u"skipped"_s);
        QCOMPARE(m_rig->web.requestsFor(feedUrl), 1);
        m_rig->clock.advance(61min);
        m_rig->sync();
        QCOMPARE(m_rig->web.requestsFor(feedUrl), 2);
    }

    void asksNeverAgainWhatIsGone()
    {
        const SourceId id = m_rig->add(feedUrl);
        m_rig->web.setError(feedUrl, {Error::Kind::Http, u"gone"_s, 410});
        m_rig->sync();
        QVERIFY(m_rig->source(id).state.gone);
        m_rig->clock.advance(24h * 365);
        QVERIFY(m_rig->sync({}).lines.isEmpty());
        m_rig->sync();
        QCOMPARE(m_rig->web.requestsFor(feedUrl), 1);
        m_rig->sync({.sources = {id}}); // named by the user: asked all the same
        QCOMPARE(m_rig->web.requestsFor(feedUrl), 2);
    }

    void followsAPermanentMoveThatLasts()
    {
        const SourceId id = m_rig->add(feedUrl);
        const auto movedTo = [this](const QString &url) {
            m_rig->web.setAnswer(feedUrl, [url](const FetchRequest &) -> Result<FetchResponse> {
                FetchResponse answer;
                answer.status = 200;
                answer.url = answer.permanentUrl = QUrl(url);
                answer.body = twoItems();
                return answer;
            });
            m_rig->sync();
        };
        movedTo(u"https://new.example/feed"_s);
        QCOMPARE(m_rig->source(id).url, QUrl(feedUrl)); // once may be a mistake
        m_rig->web.setPage(feedUrl, twoItems());
        m_rig->sync();
        movedTo(u"https://new.example/feed"_s);
        movedTo(u"https://other.example/feed"_s);
        QCOMPARE(m_rig->source(id).url, QUrl(feedUrl));
        movedTo(u"https://other.example/feed"_s);
        QCOMPARE(m_rig->source(id).url, QUrl(u"https://other.example/feed"_s));
    }

    void tellsWhenTheNetworkIsGone()
    {
        m_rig->add(feedUrl);
        m_rig->add(u"sample:///guide.xml"_s);
        QSignalSpy online(&m_rig->service(), &SyncService::onlineChanged);
        m_rig->web.setError(feedUrl, {Error::Kind::Network, u"no network"_s});
        m_rig->sync();
        QTRY_COMPARE(online.size(), 1);
        QCOMPARE(online.takeFirst().first().toBool(), false);
        m_rig->web.setError(feedUrl, {Error::Kind::Http, u"broken, but there"_s, 500});
        m_rig->sync();
        QTRY_COMPARE(online.size(), 1);
        QCOMPARE(online.takeFirst().first().toBool(), true);
    }

    void endsWhenCancelled()
    {
        const SourceId good = m_rig->add(feedUrl);
        const SourceId hanging = m_rig->add(u"https://slow.example/feed"_s);
        m_rig->web.hold(u"https://slow.example/feed"_s);
        QFuture<SyncReport> running = m_rig->service().sync({.evenIfNotDue = true});
        QTRY_COMPARE(m_rig->web.requestsFor(u"https://slow.example/feed"_s), 1);
        QTRY_VERIFY(m_rig->headlines().size() == 2);
        QVERIFY(m_rig->service().isSyncing());
        m_rig->service().cancel();
        const SyncReport report = wait(running);
        QVERIFY(report.cancelled);
        QCOMPARE(SyncRig::lineOf(report, good).status, u"ok"_s);
        QCOMPARE(SyncRig::lineOf(report, hanging).status, u"cancelled"_s);
        QVERIFY(!m_rig->source(hanging).state.error);
        QTRY_VERIFY(!m_rig->service().isSyncing());
    }

    void joinsASecondRequest()
    {
        const SourceId hanging = m_rig->add(u"https://slow.example/feed"_s);
        m_rig->web.hold(u"https://slow.example/feed"_s);
        QFuture<SyncReport> first = m_rig->service().sync({.evenIfNotDue = true});
        QTRY_COMPARE(m_rig->web.requestsFor(u"https://slow.example/feed"_s), 1);
        const SourceId late = m_rig->add(feedUrl);
        QFuture<SyncReport> second = m_rig->service().sync({.sources = {late, hanging}});
        QTRY_VERIFY(m_rig->headlines().size() == 2);
        m_rig->service().cancel();
        QCOMPARE(wait(first).lines.size(), 2);
        QCOMPARE(wait(second).lines.size(), 2);
        QCOMPARE(m_rig->web.requestsFor(u"https://slow.example/feed"_s), 1);
    }

    // F5 while one source hangs.
    void asksTheOthersAgainWhileOneHangs()
    {
        const SourceId good = m_rig->add(feedUrl);
        const SourceId hanging = m_rig->add(slowUrl);
        m_rig->web.hold(slowUrl);
        QSignalSpy progress(&m_rig->service(), &SyncService::progress);
        QFuture<SyncReport> first = m_rig->service().sync({.evenIfNotDue = true});
        QTRY_COMPARE(m_rig->headlines().size(), 2);
        QTRY_COMPARE(lastOf(progress).done, 1);

        m_rig->web.setPage(feedUrl, rss(item(3, "셋째 소식", "글") + item(1, "[속보] 첫 소식", "글")));
        QFuture<SyncReport> second = m_rig->service().sync({.evenIfNotDue = true});
        QTRY_COMPARE(m_rig->headlines().size(), 3);
        QTRY_COMPARE(lastOf(progress).done, 2);
        QCOMPARE(lastOf(progress).total, 3);
        QCOMPARE(lastOf(progress).added, 3);
        QCOMPARE(lastOf(progress).waitingFor.size(), 1);
        QCOMPARE(m_rig->web.requestsFor(slowUrl), 1);
        QVERIFY(!second.isFinished());

        m_rig->service().cancel();
        const SyncReport report = wait(second);
        QCOMPARE(wait(first).lines.size(), 2);
        QCOMPARE(report.lines.size(), 2);
        QCOMPARE(SyncRig::lineOf(report, good).added, 3);
        QCOMPARE(SyncRig::lineOf(report, good).status, u"ok"_s);
        QCOMPARE(SyncRig::lineOf(report, hanging).status, u"cancelled"_s);
    }

    void asksOnceMoreWhereMoreIsWanted()
    {
        const SourceId id = m_rig->add(feedUrl);
        QFuture<SyncReport> news = m_rig->service().sync({.sources = {id}});
        QFuture<SyncReport> images = m_rig->service().sync({.sources = {id}, .images = true});
        QFuture<SyncReport> again = m_rig->service().sync({.sources = {id}, .images = true});
        wait(news);
        wait(images);
        wait(again);
        QCOMPARE(m_rig->web.requestsFor(feedUrl), 2);
        QCOMPARE(m_rig->web.requestsFor(u"https://news.example/a.png"_s), 1);
    }

    void oneSlowSourceIsNoMissingNetwork()
    {
        m_rig->add(feedUrl);
        const SourceId slow = m_rig->add(slowUrl);
        m_rig->web.setPage(slowUrl, twoItems());
        m_rig->sync();
        QSignalSpy online(&m_rig->service(), &SyncService::onlineChanged);
        m_rig->web.setError(slowUrl, {Error::Kind::Timeout, u"no answer"_s});
        QCOMPARE(m_rig->sync({.sources = {slow}}).lines.first().status, u"error"_s);
        m_rig->sync({.sources = {slow}});
        QTest::qWait(50);
        QCOMPARE(online.size(), 0);
    }

    void saysThatTheStoreCannotBeRead()
    {
        m_rig->add(feedUrl);
        m_rig->loseTable("source_state");
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^cannot read the sources: .*source_state"_s));
        const SyncReport report = m_rig->sync();
        QVERIFY(report.error);
        QCOMPARE(report.error->kind, Error::Kind::Store);
        QVERIFY(report.lines.isEmpty());
    }

    void endsWithRequestsUnderWay()
    {
        m_rig->add(u"https://slow.example/feed"_s);
        m_rig->web.hold(u"https://slow.example/feed"_s);
        QFuture<SyncReport> running = m_rig->service().sync({.evenIfNotDue = true});
        QTRY_COMPARE(m_rig->web.requestsFor(u"https://slow.example/feed"_s), 1);
        QElapsedTimer clock;
        clock.start();
        m_rig->endService();
        QVERIFY(clock.elapsed() < 2'000);
        QVERIFY(running.isFinished());
    }

private:
    static SyncProgress lastOf(const QSignalSpy &progress)
    {
        return progress.isEmpty() ? SyncProgress() : progress.last().first().value<SyncProgress>();
    }

    const QString slowUrl = u"https://slow.example/feed"_s;
    std::unique_ptr<NewsRig> m_rig;
};

QTEST_GUILESS_MAIN(tst_Trouble)
#include "tst_trouble.moc"

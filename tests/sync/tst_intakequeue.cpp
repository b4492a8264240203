// SPDX-License-Identifier: GPL-3.0-or-later
// Headlines first, their marks, full text and stories after them.
#include "newsfeed.h"
#include "search/searchabletext.h"
#include "sync/jobs.h"
#include "sync/pipeline.h"
#include "sync/stages.h"

#include <QMutex>
#include <QSignalSpy>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray manyItems(int count, const QByteArray &more = {})
{
    QByteArray items;
    for (int i = 0; i < count; ++i)
        items += item(100 + i, "소식 " + QByteArray::number(i),
            "&lt;p&gt;홍길동 의원은 기준금리가 " + QByteArray::number(i)
                + "번째 오른다고 말했다. 한국은행 총재는 “물가가 오른다”고 밝혔다." + more + "&lt;/p&gt;");
    return rss(items);
}

Rule rule(const QString &query, const QStringList &actions)
{
    Rule made;
    made.query = query;
    for (const QString &action : actions)
        made.actions.append(*ruleActionFromName(action));
    return made;
}

QStringList facesOf(const QList<Mention> &mentions)
{
    QStringList faces;
    for (const Mention &mention : mentions)
        faces.append(u"%1 %2-%3 %4 %5 %6 %7"_s.arg(int(mention.field))
                         .arg(mention.start)
                         .arg(mention.end)
                         .arg(mention.text, mentionTypeName(mention.type), mention.name, mention.role));
    return faces;
}

} // namespace

class TestIntakeQueue : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<NewsRig> m_rig;

    Store &store() { return m_rig->store(); }
    int waiting() { return wait(store().countQueued()).value(); }
    int found(const QString &query)
    {
        return int(wait(store().count(*parseQuery(query, m_rig->clock.now()))).value());
    }
    // Articles as a sync that was cut off left them.
    QList<ArticleId> leaveWaiting(int count)
    {
        const SourceId source = m_rig->add(u"https://other.example/feed"_s);
        QList<AnalysedArticle> articles;
        for (int i = 0; i < count; ++i) {
            AnalysedArticle analysed;
            analysed.marks = AnalysedArticle::Marks::Later;
            Article &article = analysed.article;
            article.guid = QString::number(i);
            article.title = u"옛 소식 %1"_s.arg(i);
            article.published = article.fetched = m_rig->clock.now().addSecs(-60 * i);
            article.body = SafeHtml::fromSanitised(u"<p>홍길동 의원이 %1번 말했다.</p>"_s.arg(i));
            articles.append(analysed);
        }
        return wait(store().saveArticles(source, articles))->ids;
    }

private Q_SLOTS:
    void init() { m_rig = std::make_unique<NewsRig>(); }
    void cleanup() { m_rig.reset(); }

    void aSyncEndsWhenEverythingIsMarked()
    {
        m_rig->web.setPage(feedUrl, manyItems(150));
        m_rig->add(feedUrl);
        int unmarked = 0; // as they came onto the board
        connect(&store(), &Store::changed, this, [&](const ChangeSet &changes) {
            if (!changes.added.isEmpty())
                unmarked = std::max(unmarked, waiting());
        });
        QSignalSpy progress(&m_rig->service(), &SyncService::progress);
        const SyncReport report = m_rig->sync();
        QCOMPARE(report.lines.first().added, 150);
        QVERIFY(!report.cancelled && !report.unfinished);
        QVERIFY(unmarked > 0);
        QCOMPARE(waiting(), 0);
        QCOMPARE(found(u"person:홍길동"_s), 150);
        QCOMPARE(found(u"기준금리"_s), 150);
        QCOMPARE(found(u"said:한국은행"_s) + found(u"person:홍길동"_s) >= 150, true);
        QCOMPARE(wait(store().stats())->indexed, 150);
        QCOMPARE(wait(store().doctor(false))->problems, QStringList());
        int most = 0;
        for (const QList<QVariant> &each : progress) {
            const auto now = each.first().value<SyncProgress>();
            QVERIFY(now.analysed <= now.toAnalyse);
            most = std::max(most, now.analysed);
        }
        QCOMPARE(most, 150);
    }

    // Two steps find what one does.
    void theMarksAreThoseOfOneStep()
    {
        m_rig->web.setPage(feedUrl, manyItems(40));
        m_rig->add(feedUrl);
        m_rig->sync();
        auto recogniser = Recogniser::load();
        QVERIFY(recogniser);
        const Marker marker{
            std::shared_ptr<const Recogniser>(std::move(*recogniser)), std::make_shared<Corrections>(), 0};
        NewsRig other;
        const SourceId source = other.add(feedUrl);
        QList<AnalysedArticle> whole;
        const QList<Headline> headlines = m_rig->headlines();
        for (auto headline = headlines.crbegin(); headline != headlines.crend(); ++headline)
            whole.append(marker.marked(wait(store().article(headline->id))->article));
        wait(other.store().saveArticles(source, whole)).value();
        for (const Headline &headline : headlines) {
            const StoredArticle two = wait(store().article(headline.id)).value();
            const StoredArticle one = other.article(headline.title);
            QCOMPARE(facesOf(two.mentions), facesOf(one.mentions));
            QVERIFY(!two.mentions.isEmpty());
            QCOMPARE(facesOf(two.headline.titleMentions), facesOf(one.headline.titleMentions));
            QCOMPARE(two.article.author, one.article.author);
            QCOMPARE(two.article.kind, one.article.kind);
        }
        for (const char *query :
            {"홍길동", "기준금리", "person:홍길동", "org:한국은행", "said:홍길동", "\"오른다고 말했다\""}) {
            const BoardQuery parsed = *parseQuery(QString::fromUtf8(query), m_rig->clock.now());
            QCOMPARE(wait(store().count(parsed)).value(), wait(other.store().count(parsed)).value());
        }
    }

    void whatIsCancelledGoesOnWithTheNextSync()
    {
        const QList<ArticleId> ids = leaveWaiting(400);
        m_rig->web.setPage(u"https://other.example/feed"_s, rss(QByteArray()));
        const auto cancel
            = connect(&m_rig->service(), &SyncService::progress, this, [this](const SyncProgress &now) {
                  if (now.analysed > 0)
                      m_rig->service().cancel();
              });
        QVERIFY(m_rig->sync().cancelled);
        disconnect(cancel);
        QVERIFY(waiting() > 0 && waiting() < 400);
        QCOMPARE(found(u"홍길동"_s), 400);
        QVERIFY(!m_rig->sync().cancelled);
        QCOMPARE(waiting(), 0);
        QCOMPARE(found(u"person:홍길동"_s), 400);
    }

    void whatWasCutOffGoesOnAtTheNextStart()
    {
        const QList<ArticleId> ids = leaveWaiting(150);
        m_rig->startServiceAgain();
        QSignalSpy progress(&m_rig->service(), &SyncService::reanalysisProgress);
        QSignalSpy finished(&m_rig->service(), &SyncService::reanalysisFinished);
        m_rig->service().reanalyse(); // as a window does when it opens
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30000);
        QCOMPARE(waiting(), 0);
        QCOMPARE(found(u"person:홍길동"_s), 150);
        QVERIFY(!progress.isEmpty());
        const auto first = progress.first().first().value<ReanalysisProgress>();
        QVERIFY(first.isFirst);
        QCOMPARE(first.total, 150);
        // Each has its signature, so that nothing is left to be placed.
        const auto shelf = wait(store().storyShelf(4)); // kept: a loop over a part would outlive the whole
        for (const auto &place : shelf->places)
            QVERIFY(!place.signature.isEmpty());
    }

    void whoIsLookedAtComesAtOnce()
    {
        const QList<ArticleId> ids = leaveWaiting(50);
        m_rig->service().analyseNow({ids.last()}); // by itself it would come last
        QTRY_VERIFY(!wait(store().article(ids.last()))->isQueued);
        QVERIFY(!wait(store().article(ids.last()))->mentions.isEmpty());
        QCOMPARE(waiting(), 49);
        m_rig->service().analyseNow({ids.last()});
        m_rig->web.setPage(u"https://other.example/feed"_s, rss(QByteArray()));
        m_rig->sync();
        QCOMPARE(waiting(), 0);
        QCOMPARE(found(u"홍길동"_s), 50);
    }

    void rulesThatAskForNamesWaitForThem()
    {
        wait(store().changeRules({rule(u"person:홍길동"_s, {u"tag:사람"_s, u"notify"_s}),
                                     rule(u"tag:사람"_s, {u"save"_s}), rule(u"title:둘째"_s, {u"mute"_s})},
                 {}))
            .value();
        m_rig->add(feedUrl);
        const SyncReport report = m_rig->sync();
        const StoredArticle first = m_rig->article(u"첫 소식"_s), second = m_rig->article(u"둘째 소식"_s);
        QCOMPARE(first.headline.tags, QStringList{u"사람"_s});
        QVERIFY(first.headline.saved); // later rules see what earlier ones did
        QVERIFY(second.headline.read && !second.headline.saved);
        QCOMPARE(report.lines.first().notify, QList<ArticleId>{first.headline.id});
        QVERIFY(report.notify.isEmpty());
        const SyncReport again = m_rig->sync();
        QVERIFY(again.lines.first().notify.isEmpty() && again.notify.isEmpty());
    }

    void rulesOfWordsActWithTheHeadline()
    {
        wait(store().changeRules({rule(u"둘째"_s, {u"mute"_s})}, {})).value();
        m_rig->add(feedUrl);
        bool wasUnread = false;
        connect(&store(), &Store::changed, this, [&](const ChangeSet &changes) {
            if (!changes.added.isEmpty())
                wasUnread = wasUnread || !m_rig->article(u"둘째 소식"_s).headline.read;
        });
        m_rig->sync();
        QVERIFY(!wasUnread);
    }

    void whatChangesIsMarkedAnew()
    {
        m_rig->add(feedUrl);
        m_rig->sync();
        QCOMPARE(found(u"person:홍길동"_s), 1);
        m_rig->web.setPage(
            feedUrl, rss(item(1, "[속보] 첫 소식", "&lt;p&gt;이순신 장관이 말했다.&lt;/p&gt;")));
        QCOMPARE(m_rig->syncOne().revised, 1);
        QCOMPARE(waiting(), 0);
        QCOMPARE(found(u"person:홍길동"_s), 0);
        QCOMPARE(found(u"person:이순신"_s), 1);
        QCOMPARE(found(u"홍길동"_s), 0);
        QCOMPARE(wait(store().doctor(false))->problems, QStringList());
    }

    void aStoreThatRefusesIsTold()
    {
        leaveWaiting(10);
        m_rig->loseTable("entity");
        m_rig->web.setPage(u"https://other.example/feed"_s, rss(QByteArray()));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"cannot analyse new articles"_s));
        const SyncReport report = m_rig->sync();
        QVERIFY(report.unfinished);
        QCOMPARE(waiting(), 10);
    }

    void soManyBytesAreInsideTheGateAtOnce()
    {
        IntakeGate gate;
        constexpr qint64 half = IntakeGate::bytesInside / 2, all = IntakeGate::bytesInside;
        QVERIFY(gate.quiet().isFinished());
        const QFuture<bool> first = gate.enter(half), second = gate.enter(half), third = gate.enter(half);
        QVERIFY(first.isFinished() && second.isFinished() && !third.isFinished());
        QVERIFY(gate.isCrowded());
        auto one = std::make_unique<IntakeGate::Pass>(gate, half);
        auto two = std::make_unique<IntakeGate::Pass>(gate, half);
        const QFuture<bool> quiet = gate.quiet();
        one.reset();
        QVERIFY(third.isFinished() && !gate.isCrowded());
        one = std::make_unique<IntakeGate::Pass>(gate, half);
        // Who came first goes first, and one that is too large goes alone.
        const QFuture<bool> large = gate.enter(3 * all), small = gate.enter(1);
        two.reset();
        QVERIFY(!large.isFinished() && !small.isFinished());
        one.reset();
        QVERIFY(large.isFinished() && !small.isFinished());
        one = std::make_unique<IntakeGate::Pass>(gate, 3 * all);
        one.reset();
        QVERIFY(small.isFinished() && !quiet.isFinished());
        one = std::make_unique<IntakeGate::Pass>(gate, 1);
        one.reset();
        QVERIFY(!quiet.isFinished());
        QTRY_VERIFY(quiet.isFinished());
    }

    // The articles of a feed come in by batches: each of them takes its part of the feed's bytes inside.
    void everyBatchOfAFeedTakesItsPlaceInTheGate()
    {
        constexpr int entries = 400, batch = 200;
        const QByteArray feed = manyItems(entries, QByteArray(4096, 'x'));
        m_rig->web.setPage(feedUrl, feed);
        const Source source = m_rig->source(m_rig->add(feedUrl));
        m_rig->endService();
        Jobs jobs(store(), nullptr, m_rig->web.fetcher(), m_rig->clock, {});
        IntakeGate &gate = jobs.gate();
        auto inside = std::make_unique<IntakeGate::Pass>(gate, IntakeGate::bytesInside);
        QVERIFY(gate.enter(IntakeGate::bytesInside).isFinished());
        const auto promise = std::make_shared<QPromise<SyncLine>>();
        promise->start();
        jobs.run([&source](SyncContext &context) { return syncSource(context, source, {}); }, promise)
            .detach();
        QTRY_VERIFY(gate.isCrowded()); // the feed has come
        const qint64 beside = IntakeGate::bytesInside - feed.size() / 4;
        const QFuture<bool> next = gate.enter(beside);
        inside.reset();
        QVERIFY(!next.isFinished()); // the first batch goes with all that came
        QTRY_VERIFY(next.isFinished());
        inside = std::make_unique<IntakeGate::Pass>(gate, beside);
        QTRY_VERIFY(gate.isCrowded());
        QCOMPARE(m_rig->headlines().size(), batch);
        inside.reset();
        QCOMPARE(wait(promise->future()).added, entries);
    }

    // All sources are asked at once as far as answers of a usual size have room; once it is seen how large
    // they are, no more of them than the limit lie in memory.
    void noMoreIsAskedForThanHasRoom()
    {
        constexpr int sources = 40, atFirst = 16;
        constexpr qint64 answerBytes = 768 * 1024;
        const QByteArray bulk = "<!--" + QByteArray(answerBytes, 'x') + "-->"; // which nobody has to read
        QMutex mutex;
        int asked = 0;
        qint64 mostHeld = 0;
        for (int i = 0; i < sources; ++i) {
            const QString url = u"https://paper%1.example/feed"_s.arg(i);
            m_rig->add(url);
            m_rig->web.setAnswer(url, [&, i](const FetchRequest &request) -> Result<FetchResponse> {
                const int stored = store().stats().result()->articles;
                const QMutexLocker locker(&mutex);
                if (++asked > atFirst)
                    mostHeld = std::max(mostHeld, (asked - stored) * answerBytes);
                FetchResponse answer;
                answer.status = 200;
                answer.url = request.url;
                answer.contentType = "application/xml";
                answer.body = rss(item(i, "소식 " + QByteArray::number(i), "짧은 글") + bulk);
                return answer;
            });
        }
        m_rig->sync();
        QCOMPARE(wait(store().stats())->articles, sources);
        const qint64 limit = IntakeGate::bytesInside + IntakeGate::bytesWaiting;
        QVERIFY2(mostHeld > 0 && mostHeld <= limit + 2 * answerBytes,
            qPrintable(u"%1 KiB of answers were held"_s.arg(mostHeld / 1024)));
    }
};

QTEST_GUILESS_MAIN(TestIntakeQueue)
#include "tst_intakequeue.moc"

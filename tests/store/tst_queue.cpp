// SPDX-License-Identifier: GPL-3.0-or-later
// The second step of intake: articles are on the board before they have their marks.
#include "store/connection.h"
#include "store/powercut.h"
#include "store/tempstore.h"

#include <atomic>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

const QString kim = u"김철수"_s;

AnalysedArticle unmarked(int n, const QString &title,
    const QString &html = u"<p>김철수 장관의 기준금리 발언</p>"_s,
    AnalysedArticle::Marks marks = AnalysedArticle::Marks::Later)
{
    AnalysedArticle article = makeArticle(n, title, html);
    article.marks = marks;
    return article;
}

// As the second step finds them: whoever is called 김철수 is marked.
AnalysedQueued analysed(const QueuedArticle &queued)
{
    AnalysedQueued found;
    found.article = queued.article.id;
    found.turn = queued.turn;
    if (queued.article.body.html().contains(kim))
        found.mentions = {makeMention(kim, kim)};
    return found;
}

QList<AnalysedQueued> analysedOf(Store &store, int limit = 1000)
{
    QList<AnalysedQueued> all;
    for (const QueuedArticle &queued : got(store.queued(got(store.queuedArticles(limit)))))
        all.append(analysed(queued));
    return all;
}

QueueReport finish(Store &store, int limit = 1000)
{
    return got(store.saveQueued(analysedOf(store, limit), 1, 0));
}

QString problemsOf(Store &store)
{
    return got(store.doctor(false)).problems.join(u'\n');
}

} // namespace

class TestQueue : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void headlinesStandOnTheBoardBeforeTheirMarks()
    {
        TempStore store;
        const SourceId source = store.addSource();
        const ArticleId id = got(store->saveArticles(source, {unmarked(1, u"첫 소식"_s)})).ids[0];
        QCOMPARE(titles(*store, u""_s), QStringList{u"첫 소식"_s});
        QCOMPARE(got(store->boardCounts(noon)).unread, 1);
        const StoredArticle waiting = got(store->article(id));
        QVERIFY(waiting.isQueued);
        QVERIFY(waiting.article.body.html().contains(u"기준금리"));
        QVERIFY(waiting.mentions.isEmpty());
        QCOMPARE(problemsOf(*store), QString());

        QCOMPARE(finish(*store).done, QList<ArticleId>{id});
        const StoredArticle done = got(store->article(id));
        QVERIFY(!done.isQueued);
        QCOMPARE(done.mentions.size(), 1);
        QCOMPARE(titles(*store, u"person:김철수"_s), QStringList{u"첫 소식"_s});
        QCOMPARE(got(store->countQueued()), 0);
        QCOMPARE(problemsOf(*store), QString());
    }

    void theNewestComeFirst()
    {
        TempStore store;
        const SourceId source = store.addSource();
        const QList<ArticleId> ids = got(
            store->saveArticles(source, {unmarked(2, u"ㄴ"_s), unmarked(1, u"ㄱ"_s), unmarked(3, u"ㄷ"_s)}))
                                         .ids;
        QCOMPARE(got(store->queuedArticles(2)), (QList<ArticleId>{ids[1], ids[0]}));
        QCOMPARE(got(store->countQueued()), 3);
    }

    // Whether an article waits makes no difference to what a search finds.
    void aSearchIsRightAtEveryMoment()
    {
        TempStore store;
        const SourceId source = store.addSource();
        QList<AnalysedArticle> articles;
        for (int i = 0; i < 60; ++i)
            articles.append(unmarked(i, u"제목 %1"_s.arg(i),
                i % 3 ? u"<p>김철수의 기준금리 %1</p>"_s.arg(i) : u"<p>기준이 되는 금리 %1</p>"_s.arg(i)));
        got(store->saveArticles(source, articles));
        const QStringList queries{u"금리"_s, u"기준금리"_s, u"\"되는 금리\""_s, u"-기준금리"_s,
            u"title:제목"_s, u"금리 -title:7"_s, u"없는말"_s, u"story:제목"_s};
        QHash<QString, QStringList> found;
        for (const QString &query : queries)
            found.insert(query, titles(*store, query));
        QCOMPARE(found[u"금리"_s].size(), 60);
        QCOMPARE(found[u"기준금리"_s].size(), 40);
        QCOMPARE(found[u"\"되는 금리\""_s].size(), 20);
        QCOMPARE(found[u"-기준금리"_s].size(), 20);
        QCOMPARE(found[u"title:제목"_s].size(), 60);
        while (got(store->countQueued()) > 0) {
            QVERIFY(!finish(*store, 17).done.isEmpty());
            for (const QString &query : queries) {
                QCOMPARE(titles(*store, query), found[query]);
                QCOMPARE(got(store->count(parsed(query))), found[query].size());
            }
        }
        QCOMPARE(got(store->stats()).indexed, 60);
    }

    void marksOfATextThatHasChangedMeanwhileAreVoid()
    {
        TempStore store;
        const SourceId source = store.addSource();
        got(store->saveArticles(source, {unmarked(1, u"제목"_s)}));
        const QList<AnalysedQueued> former = analysedOf(*store);
        got(store->saveArticles(source, {unmarked(1, u"제목"_s, u"<p>이영희 총리의 환율 발언</p>"_s)}));
        QVERIFY(got(store->saveQueued(former, 1, 0)).done.isEmpty());
        QCOMPARE(finish(*store).done.size(), 1);
        QCOMPARE(titles(*store, u"환율"_s).size(), 1);
        QCOMPARE(titles(*store, u"기준금리"_s).size(), 0);
        QCOMPARE(titles(*store, u"person:김철수"_s).size(), 0);
        QCOMPARE(problemsOf(*store), QString());
    }

    void anotherTextWaitsForItsOwnMarks()
    {
        TempStore store;
        const SourceId source = store.addSource();
        const ArticleId id = got(store->saveArticles(source, {unmarked(1, u"제목"_s)})).ids[0];
        finish(*store);
        const auto report
            = got(store->saveArticles(source, {unmarked(1, u"제목"_s, u"<p>김철수의 환율 발언</p>"_s)}));
        QCOMPARE(report.revised, 1);
        QVERIFY(got(store->article(id)).isQueued);
        QVERIFY(got(store->article(id)).mentions.isEmpty());
        QCOMPARE(titles(*store, u"환율"_s).size(), 1);
        QCOMPARE(titles(*store, u"기준금리"_s).size(), 0);
        QCOMPARE(titles(*store, u"person:김철수"_s).size(), 0);
        QCOMPARE(problemsOf(*store), QString());
        QVERIFY(!got(store->queued({id})).first().isNew);
        finish(*store);
        QCOMPARE(titles(*store, u"person:김철수"_s).size(), 1);
        QCOMPARE(titles(*store, u"환율"_s).size(), 1);
        QCOMPARE(problemsOf(*store), QString());
    }

    // The reader had its whole text fetched while it waited.
    void aTextWithMarksMayComeWhileItWaits()
    {
        TempStore store;
        const SourceId source = store.addSource();
        const ArticleId id = got(store->saveArticles(source, {unmarked(1, u"제목"_s)})).ids[0];
        AnalysedArticle whole = makeArticle(1, u"제목"_s, u"<p>김철수 장관의 긴 환율 발언</p>"_s);
        whole.article.wholeText = true;
        whole.mentions = {makeMention(kim, kim)};
        got(store->saveArticles(source, {whole}));
        QCOMPARE(got(store->article(id)).mentions.size(), 1);
        QCOMPARE(titles(*store, u"환율"_s).size(), 1);
        QCOMPARE(problemsOf(*store), QString());
        finish(*store);
        QCOMPARE(got(store->article(id)).mentions.size(), 1);
        QCOMPARE(titles(*store, u"환율"_s).size(), 1);
        QCOMPARE(titles(*store, u"기준금리"_s).size(), 0);
        QCOMPARE(problemsOf(*store), QString());
    }

    void rulesThatWaitedActOnce()
    {
        TempStore store;
        const SourceId source = store.addSource();
        Rule rule;
        rule.query = u"person:김철수"_s;
        rule.actions = {{RuleActionKind::Save, {}}, {RuleActionKind::Notify, {}}};
        rule.id = got(store->changeRules({rule}, {})).rules.first().rule.id;
        const ArticleId id
            = got(store->saveArticles(source,
                      {unmarked(1, u"제목"_s, u"<p>김철수</p>"_s, AnalysedArticle::Marks::LaterWithRules)}))
                  .ids[0];
        QVERIFY(got(store->queued({id})).first().rulesWait);
        QList<AnalysedQueued> found = analysedOf(*store);
        found.first().hits = {{rule.id, rule.actions}};
        const QueueReport report = got(store->saveQueued(found, 1, 0));
        QCOMPARE(report.notify, QList<ArticleId>{id});
        QVERIFY(got(store->article(id)).headline.saved);
        QCOMPARE(got(store->article(id)).deeds.size(), 1);
        QVERIFY(got(store->saveQueued(found, 1, 0)).notify.isEmpty());
    }

    void anIndexThatIsMadeAnewHoldsEachOnce()
    {
        for (const bool queueFirst : {true, false}) {
            TempStore store;
            const SourceId source = store.addSource();
            QList<AnalysedArticle> articles;
            for (int i = 0; i < 250; ++i)
                articles.append(unmarked(i, u"제목 %1"_s.arg(i)));
            got(store->saveArticles(source, articles));
            finish(*store, 100);
            store.close();
            {
                Connection connection(store.database(), Database::Mode::Write);
                Transaction transaction(connection.database);
                connection.index.startAnew();
                transaction.commit();
            }
            store.open();
            if (queueFirst)
                finish(*store);
            QTRY_VERIFY(got(store->stats()).indexed >= (queueFirst ? 250 : 100));
            QCOMPARE(titles(*store, u"기준금리"_s).size(), 250);
            finish(*store);
            QTRY_COMPARE(got(store->stats()).indexed, 250);
            QCOMPARE(titles(*store, u"기준금리"_s).size(), 250);
            QCOMPARE(got(store->doctor(true)).problems.join(u'\n'), QString());
        }
    }

    void whatGoesWithItsSourceWaitsNoMore()
    {
        TempStore store;
        const SourceId source = store.addSource();
        got(store->saveArticles(source, {unmarked(1, u"가"_s), unmarked(2, u"나"_s)}));
        finish(*store, 1);
        const QList<AnalysedQueued> late = analysedOf(*store);
        got(store->removeSource(source));
        store.reopen();
        QTRY_COMPARE(got(store->countQueued()), 0);
        QVERIFY(got(store->saveQueued(late, 1, 0)).done.isEmpty());
        QCOMPARE(problemsOf(*store), QString());
    }

    // Its text cannot be read any more.
    void aDamagedTextKeepsNobodyWaiting()
    {
        TempStore store;
        const SourceId source = store.addSource();
        const QList<ArticleId> ids
            = got(store->saveArticles(source, {unmarked(1, u"가"_s), unmarked(2, u"나"_s)})).ids;
        store.close();
        {
            Database database(store.database(), Database::Mode::Write);
            database.execute(
                "UPDATE body SET html = x'28b52ffd00' WHERE article = " + QByteArray::number(ids[0].value));
        }
        store.open();
        QCOMPARE(finish(*store).done.size(), 2);
        QCOMPARE(titles(*store, u"person:김철수"_s), QStringList{u"나"_s});
        QCOMPARE(titles(*store, u"title:가"_s), QStringList{u"가"_s});
    }

    void theQueueIsSalvagedToo()
    {
        TempStore store;
        const SourceId source = store.addSource();
        got(store->saveArticles(source, {unmarked(1, u"가"_s), unmarked(2, u"나"_s), unmarked(3, u"다"_s)}));
        finish(*store, 1);
        store.close();
        QVERIFY(Store::salvage(store.folder()));
        store.open();
        QCOMPARE(got(store->countQueued()), 2);
        QCOMPARE(titles(*store, u"기준금리"_s).size(), 3);
        finish(*store);
        QCOMPARE(titles(*store, u"person:김철수"_s).size(), 3);
        QCOMPARE(problemsOf(*store), QString());
    }

    // An article that lost its place in the queue is marked with those that an older recogniser marked.
    void nobodyIsForgotten()
    {
        TempStore store;
        const SourceId source = store.addSource();
        const ArticleId id = got(store->saveArticles(source, {unmarked(1, u"가"_s)})).ids[0];
        store.close();
        {
            Database database(store.database(), Database::Mode::Write);
            database.execute("DELETE FROM article_queue");
        }
        store.open();
        QVERIFY(!got(store->doctor(true)).repaired.isEmpty());
        QCOMPARE(got(store->articlesForRecogniser(7, 10)), QList<ArticleId>{id});
        QTRY_COMPARE(problemsOf(*store), QString());
    }

    // Cut anywhere in either step: what was acknowledged is there, each article waits or has all that it
    // waited for, and the counts are those that are counted.
    void noCutLosesAnArticleOrItsMarks()
    {
        QTemporaryDir folder, cutsFolder;
        std::atomic<qint64> acknowledged = 0;
        QList<PowerCut::Cut> cuts;
        {
            PowerCut power(folder.path(), cutsFolder.path(), 31, [&] { return acknowledged.load(); });
            auto store = std::move(*Store::open(folder.path()));
            Source source;
            source.url = QUrl(u"https://news.example/rss"_s);
            const SourceId id = got(store->addSource(source));
            for (int n = 0; n < 40; ++n) {
                QList<AnalysedArticle> articles;
                for (int i = 0; i < 5; ++i)
                    articles.append(unmarked(n * 5 + i, u"제목 %1"_s.arg(n * 5 + i)));
                got(store->saveArticles(id, articles));
                acknowledged += 5;
                finish(*store, 3);
            }
            store.reset();
            cuts = power.cuts();
        }
        QVERIFY2(cuts.size() >= 20, qPrintable(QString::number(cuts.size())));
        bool someWaited = false;
        for (const PowerCut::Cut &cut : std::as_const(cuts)) {
            auto store = Store::open(cut.folder);
            QVERIFY2(store, store ? "" : qPrintable(store.error().message));
            const qint64 all = got((*store)->count({}));
            QVERIFY(all >= cut.acknowledged && all % 5 == 0);
            QCOMPARE(got((*store)->boardCounts(noon)).unread, all);
            QCOMPARE(problemsOf(**store), QString());
            const int waiting = got((*store)->countQueued());
            someWaited = someWaited || waiting > 0;
            QCOMPARE(titles(**store, u"person:김철수"_s).size(), all - waiting);
            QCOMPARE(titles(**store, u"기준금리"_s).size(), all);
            finish(**store);
            QCOMPARE(titles(**store, u"person:김철수"_s).size(), all);
            QCOMPARE(titles(**store, u"기준금리"_s).size(), all);
            QCOMPARE(problemsOf(**store), QString());
        }
        QVERIFY(someWaited);
    }
};

QTEST_GUILESS_MAIN(TestQueue)
#include "tst_queue.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing comes back of what went by the limits that the reader set.
#include "store/countedanew.h"
#include "store/tidiedlibrary.h"

using namespace sokbo;
using namespace sokbo::test;

class TestGone : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingOfItComesBack_data()
    {
        QTest::addColumn<bool>("headlines");
        QTest::newRow("with headlines") << true;
        QTest::newRow("without") << false;
    }

    void nothingOfItComesBack()
    {
        QFETCH(bool, headlines);
        TidiedLibrary library;
        library.limit({0, 20});
        SourceDefaults all = got(library.store->sourceDefaults());
        all.leavesHeadlines = headlines;
        got(library.store->setSourceDefaults(all));
        QCOMPARE(library.tidy(library.plan()), 80);
        library.store.reopen();
        IntakeReport again = got(library.store->saveArticles(library.id, articlesFrom(0, 100)));
        QCOMPARE(again.added, 0);
        QCOMPARE(again.unchanged, 100);
        QCOMPARE(again.ids.size(), 100);
        QVERIFY(again.ids[5].isValid());
        QVERIFY(!again.ids[50].isValid());
        // The same under another guid, under another address of its page, and with another title.
        // What stayed is known by the same rules.
        for (const int n : {5, 50}) {
            AnalysedArticle otherGuid = numbered(n), twin = numbered(n + 1), corrected = numbered(n + 2);
            otherGuid.article.guid = QStringLiteral("other-guid");
            twin.article.guid = QStringLiteral("https://m.news.example/articles/%1").arg(n + 1);
            twin.article.link = QUrl(twin.article.guid);
            corrected.article.title += QStringLiteral(" 고쳐 씀");
            for (const AnalysedArticle &each : {otherGuid, twin, corrected})
                QCOMPARE(got(library.store->saveArticles(library.id, {each})).added, 0);
        }
        QCOMPARE(library.all(), 20);
        // What is new comes, also in another source.
        QCOMPARE(got(library.store->saveArticles(library.id, articlesFrom(200, 5))).added, 5);
        const SourceId other = library.store.addSource(QStringLiteral("다른 신문"));
        QCOMPARE(got(library.store->saveArticles(other, articlesFrom(0, 100))).added, 100);
        library.seeSound();
    }

    // A guid that is given again and again, with another title, text and date, is another article.
    void anotherArticleOfTheSameGuidComes()
    {
        TidiedLibrary library;
        library.limit({0, 20});
        QCOMPARE(library.tidy(library.plan()), 80);
        AnalysedArticle other = numbered(50);
        other.article.title = QStringLiteral("전혀 다른 새 소식입니다");
        other.article.published = noon.addDays(1);
        other.article.fetched = noon.addDays(1).addSecs(60);
        other.article.body = SafeHtml::fromSanitised(QStringLiteral("<p>다른 글</p>"));
        QCOMPARE(got(library.store->saveArticles(library.id, {other})).added, 1);
    }

    void otherNewsOfAGuidWithoutDatesCome_data()
    {
        QTest::addColumn<bool>("single"); // the only entry of its source
        QTest::addColumn<bool>("otherTitle");
        QTest::addColumn<bool>("otherText");
        QTest::addColumn<bool>("comes");
        QTest::newRow("the same") << true << false << false << false;
        QTest::newRow("another title") << true << true << false << true;
        QTest::newRow("another text") << true << false << true << true;
        QTest::newRow("one of several") << false << false << false << false;
        QTest::newRow("one of several with another title") << false << true << true << true;
        QTest::newRow("one of several with another text") << false << false << true << false;
    }

    void otherNewsOfAGuidWithoutDatesCome()
    {
        QFETCH(bool, single);
        QFETCH(bool, otherTitle);
        QFETCH(bool, otherText);
        QFETCH(bool, comes);
        TidiedLibrary library;
        const auto undated = [](int n, const QDateTime &fetched) {
            AnalysedArticle made = numbered(n);
            made.article.guid = QStringLiteral("today-%1").arg(n);
            made.article.link = QUrl(QStringLiteral("https://weather.example/"));
            made.article.published = made.article.fetched = fetched;
            return made;
        };
        const QDateTime longAgo = noon.addDays(-400);
        QList<AnalysedArticle> first{undated(300, longAgo)};
        if (!single)
            first.append(undated(301, longAgo.addSecs(60)));
        got(library.store->setRead(got(library.store->saveArticles(library.id, first)).ids, true));
        library.limit({200, 0});
        QVERIFY(library.tidy(library.plan()) >= first.size());

        AnalysedArticle now = undated(300, noon);
        if (otherTitle)
            now.article.title = QStringLiteral("오늘은 맑고 바람이 붑니다");
        if (otherText)
            now.article.body = SafeHtml::fromSanitised(QStringLiteral("<p>다른 글</p>"));
        QList<AnalysedArticle> then{now};
        if (!single)
            then.append(undated(301, noon));
        const IntakeReport report = got(library.store->saveArticles(library.id, then));
        QCOMPARE(report.added, comes ? 1 : 0);
        // It stays, and goes as any other.
        QCOMPARE(got(library.store->saveArticles(library.id, then)).added, 0);
        library.seeSound();
    }

    void syncAsksWhichOnesWent()
    {
        TidiedLibrary library;
        library.limit({0, 20});
        QCOMPARE(library.tidy(library.plan()), 80);
        QList<EntryKey> keys;
        for (const int n : {5, 50, 300}) {
            const Article article = numbered(n).article;
            keys.append({article.guid, article.link, {}, article.title, article.published, 0});
        }
        QCOMPARE(got(library.store->goneEntries(library.id, keys, {}, noon)), QList<qsizetype>{1});
    }

    // What its source has had no more for a year while it went on is forgotten.
    void whatItsSourceNoLongerHasIsForgotten()
    {
        TidiedLibrary library;
        library.limit({0, 20});
        QCOMPARE(library.tidy(library.plan()), 80);
        AnalysedArticle seenAgain = numbered(50);
        seenAgain.article.fetched = noon.addDays(300);
        QCOMPARE(got(library.store->saveArticles(library.id, {seenAgain})).added, 0);
        got(library.store->setRead(
            got(library.store->saveArticles(library.id, articlesFrom(-20 * 24, 20))).ids, true));
        const auto tidyAt = [&](const QDateTime &now) {
            TidyPlan plan = got(library.store->planTidying(now));
            QVERIFY(plan.articles() > 0);
            for (TidyPart part : plan.parts)
                while (!part.goes.isEmpty())
                    part.goes.remove(0, got(library.store->tidy(part, now)).handled);
        };
        tidyAt(noon.addDays(400));
        QCOMPARE(got(library.store->saveArticles(library.id, {numbered(50)})).added, 0);
        QCOMPARE(got(library.store->saveArticles(library.id, {numbered(60)})).added, 1);
    }

    // Who subscribes again means the articles.
    void subscribingAgainBringsThemBack()
    {
        TidiedLibrary library;
        got(library.store->setSaved({library.ids[0]}, true));
        library.limit({0, 20});
        QCOMPARE(library.tidy(library.plan()), 80);
        got(library.store->removeSource(library.id));
        library.store.reopen();
        QTRY_COMPARE_WITH_TIMEOUT(got(library.store->stats()).articles, 1, 20000);
        Source again;
        again.url = QUrl(QStringLiteral("https://news.example/1.xml"));
        QTRY_COMPARE(got(library.store->addSource(again)), library.id);
        QTRY_COMPARE(
            got(library.store->saveArticles(library.id, articlesFrom(0, 100))).ids.last().isValid(), true);
        QCOMPARE(library.all(), 100);
        library.seeSound();
    }

    // Both in slices, behind everything else.
    void headlinesGoWhenTheReaderWantsNoneAndAllOfASourceWithIt()
    {
        TidiedLibrary library(350);
        library.limit({0, 20});
        QCOMPARE(library.tidy(library.plan()), 330);
        const auto left = [&](const QByteArray &condition) {
            return numberOf(library.store.database(), "SELECT count(*) FROM gone_article" + condition);
        };
        QCOMPARE(left(" WHERE title <> ''"), 330);
        SourceDefaults all = got(library.store->sourceDefaults());
        all.leavesHeadlines = false;
        got(library.store->setSourceDefaults(all));
        QTRY_COMPARE_WITH_TIMEOUT(left(" WHERE title <> ''"), 0, 30000);
        QCOMPARE(left(""), 330);
        QCOMPARE(got(library.store->saveArticles(library.id, articlesFrom(0, 350))).added, 0);
        got(library.store->removeSource(library.id));
        library.store.reopen();
        QTRY_COMPARE_WITH_TIMEOUT(left(""), 0, 30000);
        library.seeSound();
    }
};

QTEST_GUILESS_MAIN(TestGone)
#include "tst_gone.moc"

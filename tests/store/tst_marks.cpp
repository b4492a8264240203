// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tempstore.h"

using namespace sokbo;
using namespace sokbo::test;

class TestMarks : public QObject {
    Q_OBJECT

    static QList<ArticleId> fill(TempStore &store, SourceId source, int articles, int from = 0)
    {
        QList<AnalysedArticle> list;
        for (int i = 0; i < articles; ++i)
            list.append(makeArticle(from + i, QStringLiteral("제목 %1").arg(from + i)));
        return got(store->saveArticles(source, list)).ids;
    }

private Q_SLOTS:
    void countsTheFixedBoards()
    {
        TempStore store;
        const SourceId source = store.addSource();
        const auto ids = fill(store, source, 48);
        const QDateTime day(
            QDate(2025, 2, 9), QTime(15, 0), Qt::UTC); // midnight in Seoul, twelve hours before noon
        got(store->setRead(ids.first(10), true));
        got(store->setSaved(ids.first(3), true));
        const BoardCounts counts = got(store->boardCounts(day));
        QCOMPARE(counts.all, 48);
        QCOMPARE(counts.unread, 38);
        QCOMPARE(counts.saved, 3);
        QCOMPARE(counts.today, 13);
        QCOMPARE(counts.offline, 48);
        const auto bySource = got(store->sourceCounts());
        QCOMPARE(bySource[source].total, 48);
        QCOMPARE(bySource[source].unread, 38);
    }

    void marksAllOfABoardReadAndSaysWhich()
    {
        TempStore store;
        const SourceId source = store.addSource();
        const auto ids = fill(store, source, 20);
        got(store->setRead({ids[3]}, true));
        auto marked = got(store->markAllRead(parsed(QStringLiteral("after:10h"))));
        QCOMPARE(marked.size(), 10); // eleven lie in the span, one was read
        QVERIFY(!marked.contains(ids[3]));
        QVERIFY(!marked.contains(ids[11]));
        got(store->setRead(marked, false));
        QCOMPARE(got(store->count(parsed(QStringLiteral("is:unread")))), 19);
        QCOMPARE(got(store->markAllRead({})).size(), 19);
        QCOMPARE(got(store->markAllRead({})).size(), 0);
    }

    void tagsAreOneWithoutRegardToCase()
    {
        TempStore store;
        const auto ids = fill(store, store.addSource(), 4);
        got(store->setTags({ids[0], ids[1]}, {QStringLiteral("  AI,  뉴스 "), QStringLiteral("경제")}, {}));
        got(store->setTags({ids[2]}, {QStringLiteral("ai 뉴스")}, {}));
        got(store->setRead({ids[0]}, true));
        const auto tags = got(store->tags());
        QCOMPARE(tags.size(), 2);
        QCOMPARE(tags[0], (Tag{QStringLiteral("AI 뉴스"), 0, 3, 2}));
        QCOMPARE(tags[1], (Tag{QStringLiteral("경제"), 0, 2, 1}));
        QCOMPARE(titles(*store, QStringLiteral("tag:\"ai 뉴스\"")).size(), 3);
        got(store->setTags(ids, {}, {QStringLiteral("AI 뉴스")}));
        QCOMPARE(titles(*store, QStringLiteral("tag:\"ai 뉴스\"")).size(), 0);
        QCOMPARE(got(store->headlines({ids[0]}))[0].tags, QStringList(QStringLiteral("경제")));
        QCOMPARE(got(store->tags()).size(), 2); // an empty tag stays until it is removed
    }

    void renamingATagIntoAnotherMergesThem()
    {
        TempStore store;
        const auto ids = fill(store, store.addSource(), 3);
        got(store->setTags({ids[0], ids[1]}, {QStringLiteral("하나")}, {}));
        got(store->setTags({ids[1], ids[2]}, {QStringLiteral("둘")}, {}));
        got(store->updateTag(QStringLiteral("하나"), {QStringLiteral("셋"), 0xff112233}));
        QCOMPARE(got(store->tags())[1], (Tag{QStringLiteral("셋"), 0xff112233, 2, 2}));
        got(store->updateTag(QStringLiteral("셋"), {QStringLiteral("둘")}));
        QCOMPARE(got(store->tags()).size(), 1);
        QCOMPARE(got(store->tags())[0].articles, 3);
        got(store->removeTag(QStringLiteral("둘")));
        QCOMPARE(got(store->tags()).size(), 0);
        QVERIFY(got(store->headlines(ids))[1].tags.isEmpty());
        QCOMPARE(errorOf(store->removeTag(QStringLiteral("둘"))).kind, Error::Kind::NotFound);
        QCOMPARE(got(store->doctor(false)).problems, QStringList());
    }

    void keepsNotesAndSearches()
    {
        TempStore store;
        const auto ids = fill(store, store.addSource(), 2);
        got(store->setNote(ids[0], QStringLiteral("첫 줄\n둘째 줄")));
        const qint64 search
            = got(store->saveSearch({0, QStringLiteral("반도체"), QStringLiteral("삼성 OR 하이닉스")}));
        store.reopen();
        QCOMPARE(got(store->article(ids[0])).note, QStringLiteral("첫 줄\n둘째 줄"));
        QVERIFY(got(store->headlines({ids[0]}))[0].hasNote);
        QCOMPARE(got(store->savedSearches())[0].query, QStringLiteral("삼성 OR 하이닉스"));
        got(store->saveSearch({search, QStringLiteral("칩"), QStringLiteral("칩")}));
        QCOMPARE(got(store->savedSearches())[0].name, QStringLiteral("칩"));
        got(store->removeSearch(search));
        QVERIFY(got(store->savedSearches()).isEmpty());
        got(store->setNote(ids[0], QStringLiteral("  ")));
        QVERIFY(!got(store->headlines({ids[0]}))[0].hasNote);
        QCOMPARE(errorOf(store->setNote(ArticleId{99}, QStringLiteral("x"))).kind, Error::Kind::NotFound);
    }

    void aRemovedSourceIsHiddenAndComesBack()
    {
        TempStore store;
        const SourceId first = store.addSource(QStringLiteral("첫째"));
        const SourceId second = store.addSource(QStringLiteral("둘째"));
        const auto ids = fill(store, first, 5);
        fill(store, second, 3, 10);
        got(store->setSaved({ids[0]}, true));
        got(store->setTags({ids[0]}, {QStringLiteral("태그")}, {}));
        const QDateTime day = noon.addDays(-1);
        got(store->removeSource(first));
        QCOMPARE(got(store->sources()).size(), 1);
        QCOMPARE(got(store->board({})).size(), 3);
        QCOMPARE(got(store->page({}, 50, std::nullopt)).size(), 3);
        QCOMPARE(got(store->count({})), 3);
        QCOMPARE(titles(*store, QStringLiteral("제목")).size(), 3);
        QCOMPARE(titles(*store, QStringLiteral("is:saved")).size(), 0);
        QCOMPARE(titles(*store, QStringLiteral("-없는말")).size(), 3);
        QCOMPARE(got(store->boardCounts(day)).all, 3);
        QCOMPARE(got(store->boardCounts(day)).saved, 0);
        QCOMPARE(got(store->tags())[0].articles, 0);
        QVERIFY(got(store->headlines(ids)).isEmpty());
        QCOMPARE(errorOf(store->article(ids[0])).kind, Error::Kind::NotFound);
        QCOMPARE(errorOf(store->saveArticles(first, {})).kind, Error::Kind::NotFound);
        got(store->restoreSource(first));
        QCOMPARE(got(store->board({})).size(), 8);
        QVERIFY(got(store->article(ids[0])).headline.saved);
    }

    void aRemovedSourceIsPurgedAtTheNextOpening()
    {
        TempStore store;
        const SourceId first = store.addSource();
        const SourceId second = store.addSource();
        const auto ids = fill(store, first, 250);
        fill(store, second, 3, 1000);
        got(store->setTags({ids[0]}, {QStringLiteral("태그")}, {}));
        AssetRef about;
        about.mimeType = "image/png";
        got(store->saveImage(ids[0], QUrl(QStringLiteral("https://news.example/a.png")), "bytes", about));
        got(store->removeSource(first));
        store.reopen();
        QCOMPARE(errorOf(store->restoreSource(first)).kind, Error::Kind::NotFound);
        QCOMPARE(got(store->board({})).size(), 3);
        QTRY_COMPARE_WITH_TIMEOUT(got(store->stats()).articles, 3, 10000);
        QTRY_COMPARE(got(store->stats()).images, 0);
        QCOMPARE(got(store->stats()).indexed, 3);
        QCOMPARE(got(store->doctor(false)).problems, QStringList());
        QVERIFY(fill(store, second, 1, 2000)[0].value > 253); // ids never come back
    }

    void theSameAddressCanBeAddedAgainAfterRemoval()
    {
        TempStore store;
        Source source;
        source.url = QUrl(QStringLiteral("https://news.example/rss"));
        source.title = QStringLiteral("하나");
        const SourceId first = got(store->addSource(source));
        fill(store, first, 3);
        got(store->removeSource(first));
        source.title = QStringLiteral("둘");
        QCOMPARE(got(store->addSource(source)), first); // it was not gone yet
        QCOMPARE(got(store->board({})).size(), 3);
        QCOMPARE(got(store->sources())[0].title, QStringLiteral("둘"));
    }

    void readsAThousandHeadlinesWithTheirMarksInOneGo()
    {
        TempStore store;
        const SourceId source = store.addSource();
        QList<AnalysedArticle> list;
        for (int i = 0; i < 300; ++i) {
            list.append(makeArticle(i, QStringLiteral("尹, 삼성 방문 %1").arg(i)));
            list.last().mentions = {makeMention(QStringLiteral("尹"), QStringLiteral("윤석열"),
                                        MentionType::Person, Mention::Field::Title),
                makeMention(QStringLiteral("삼성"), QStringLiteral("삼성전자"), MentionType::Organisation,
                    Mention::Field::Title, 3)};
        }
        got(store->saveArticles(source, list));
        auto ids = got(store->board({}));
        ids.insert(5, ArticleId{123456}); // one that is gone
        const auto headlines = got(store->headlines(ids));
        QCOMPARE(headlines.size(), 300);
        for (const Headline &headline : headlines)
            QCOMPARE(headline.titleMentions.size(), 2);
        QCOMPARE(headlines[0].titleMentions[0].name, QStringLiteral("윤석열"));
    }
};

QTEST_GUILESS_MAIN(TestMarks)
#include "tst_marks.moc"

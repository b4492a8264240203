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
        const FormerState former = got(store->markAllRead(parsed(QStringLiteral("after:10h"))));
        QCOMPARE(former.read.size(), 10); // eleven lie in the span, one was read
        for (const FormerState::Read &each : former.read)
            QVERIFY(!each.read && each.article != ids[3] && each.article != ids[11]);
        got(store->putBack(former));
        QCOMPARE(got(store->count(parsed(QStringLiteral("is:unread")))), 19);
        QCOMPARE(got(store->markAllRead({})).read.size(), 19);
        QCOMPARE(got(store->markAllRead({})).read.size(), 0);
    }

    void tagsAreOneWithoutRegardToCase()
    {
        TempStore store;
        const auto ids = fill(store, store.addSource(), 4);
        got(store->setTags({ids[0], ids[1]}, {QStringLiteral("  AI   뉴스 "), QStringLiteral("경제")}, {}));
        got(store->setTags({ids[2]}, {QStringLiteral("ai 뉴스")}, {}));
        got(store->setRead({ids[0]}, true));
        const auto tags = got(store->tags());
        QCOMPARE(tags.size(), 2);
        QCOMPARE(tags[0], (Tag{QStringLiteral("AI 뉴스"), 0, 3, 2, 3, 2}));
        QCOMPARE(tags[1], (Tag{QStringLiteral("경제"), 0, 2, 1, 2, 1}));
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
        QCOMPARE(got(store->tags())[1], (Tag{QStringLiteral("셋"), 0xff112233, 2, 2, 2, 2}));
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
        auto ids = idsOf(got(store->board({})));
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

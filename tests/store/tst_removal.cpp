// SPDX-License-Identifier: GPL-3.0-or-later
// Unsubscribing: what the reader made stays, the rest goes, and both come back.
#include "store/connection.h"
#include "store/tempstore.h"
#include "support/olderschema.h"

#include <QSignalSpy>

using namespace sokbo;
using namespace sokbo::test;

namespace {

const QUrl picture(QStringLiteral("https://news.example/a.png"));

QList<AnalysedArticle> articlesFrom(int from, int count)
{
    QList<AnalysedArticle> list;
    for (int i = from; i < from + count; ++i) {
        list.append(makeArticle(i, QStringLiteral("제목 %1").arg(i), QStringLiteral("<p>글 %1</p>").arg(i)));
        list.last().mentions = {makeMention(QStringLiteral("김철수"), QStringLiteral("김철수"))};
    }
    return list;
}

// A source whose articles 0, 1 and 2 are saved, tagged and noted, beside another source of three articles.
struct Kept {
    explicit Kept(int articles = 10)
    {
        id = store.addSource(QStringLiteral("갈 신문"), QStringLiteral("뉴스"));
        other = store.addSource(QStringLiteral("남을 신문"));
        ids = got(store->saveArticles(id, articlesFrom(0, articles))).ids;
        got(store->saveArticles(other, articlesFrom(5000, 3)));
        AnalysedArticle whole = articlesFrom(0, 1)[0];
        whole.article.body = SafeHtml::fromSanitised(QStringLiteral("<p>글 0, 고쳐 씀</p>"));
        got(store->saveArticles(id, {whole}));
        AssetRef about;
        about.mimeType = "image/png";
        got(store->saveImage(ids[0], picture, "bytes", about));
        got(store->setSaved({ids[0]}, true));
        got(store->setTags({ids[1]}, {QStringLiteral("태그")}, {}));
        got(store->setNote(ids[2], QStringLiteral("메모")));
        SourceFacts facts;
        facts.state = SourceState();
        facts.state->etag = "\"abc\"";
        got(store->noteSource(id, facts));
    }

    void purge() // the next start, and what it deletes in the background
    {
        store.reopen();
        QTRY_COMPARE_WITH_TIMEOUT(got(store->stats()).articles, 6, 20000);
    }

    Source subscribed()
    {
        for (const Source &source : got(store->sources()))
            if (source.id == id)
                return source;
        return {};
    }

    // That all three are there as they were, whichever way one looks for them.
    void seeKept()
    {
        QCOMPARE(titles(*store, QStringLiteral("is:saved")), QStringList(QStringLiteral("제목 0")));
        QCOMPARE(titles(*store, QStringLiteral("tag:태그")), QStringList(QStringLiteral("제목 1")));
        QCOMPARE(titles(*store, QStringLiteral("has:note")), QStringList(QStringLiteral("제목 2")));
        QCOMPARE(titles(*store, QStringLiteral("고쳐")), QStringList(QStringLiteral("제목 0")));
        QCOMPARE(titles(*store, QStringLiteral("source:갈")).size(), 3);
        QCOMPARE(titles(*store, QStringLiteral("source:#%1").arg(id.value)).size(), 3);
        QCOMPARE(titles(*store, QStringLiteral("entity:김철수")).size(), 6);
        QCOMPARE(titles(*store, QStringLiteral("folder:뉴스")).size(), 0);
        QCOMPARE(got(store->board({})).size(), 6);
        QCOMPARE(got(store->page({}, 50, std::nullopt)).size(), 6);
        QCOMPARE(got(store->count({})), 6);
        const BoardCounts counts = got(store->boardCounts(noon.addDays(-365)));
        QCOMPARE(counts.all, 6);
        QCOMPARE(counts.unread, 6);
        QCOMPARE(counts.saved, 1);
        QCOMPARE(counts.today, 6);
        QCOMPARE(got(store->tags())[0].articles, 1);
        QCOMPARE(got(store->sourceCounts()).value(id).total, 3);
        QCOMPARE(got(store->sourceCounts()).value(id).unread, 3);
        const StoredArticle stored = got(store->article(ids[0]));
        QCOMPARE(stored.images.size(), 1);
        QCOMPARE(stored.revisions, 1);
        QCOMPARE(stored.headline.sourceTitle, QStringLiteral("갈 신문"));
        QCOMPARE(got(store->article(ids[2])).note, QStringLiteral("메모"));
        QCOMPARE(got(store->doctor(false)).problems, QStringList());
    }

    TempStore store;
    SourceId id, other;
    QList<ArticleId> ids;
};

} // namespace

class TestRemoval : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatTheReaderMadeStaysAndTheRestGoes()
    {
        Kept kept;
        TempStore &store = kept.store;
        QCOMPARE(got(store->ifRemoved(kept.id)), (SourceRemoval{3, 7}));
        QCOMPARE(got(store->removeSource(kept.id)), (SourceRemoval{3, 7}));
        QCOMPARE(got(store->sources()).size(), 1);
        QCOMPARE(got(store->stats()).sources, 1);
        const QList<Source> gone = got(store->goneSources());
        QCOMPARE(gone.size(), 1);
        QCOMPARE(gone[0].id, kept.id);
        QVERIFY(gone[0].isGone());
        QVERIFY(gone[0].removed.secsTo(QDateTime::currentDateTimeUtc()) < 3600);
        QVERIFY(got(store->headlines(kept.ids.mid(3))).isEmpty());
        QCOMPARE(errorOf(store->article(kept.ids[5])).kind, Error::Kind::NotFound);
        QCOMPARE(errorOf(store->saveArticles(kept.id, {})).kind, Error::Kind::NotFound);
        QCOMPARE(errorOf(store->removeSource(kept.id)).kind, Error::Kind::NotFound);
        kept.seeKept();
    }

    void itStaysAfterTheProgramEnded()
    {
        Kept kept(250);
        got(kept.store->removeSource(kept.id));
        kept.purge();
        kept.seeKept();
        QCOMPARE(got(kept.store->goneSources()).size(), 1);
        QCOMPARE(errorOf(kept.store->restoreSource(kept.id)).kind, Error::Kind::NotFound);
        kept.store.reopen(); // and once more
        kept.seeKept();
        const auto later = got(kept.store->saveArticles(kept.other, articlesFrom(9000, 1))).ids;
        QVERIFY(later[0].value > 253); // ids never come back
    }

    void aSourceOfWhichNothingIsKeptLeavesNothing()
    {
        TempStore store;
        const SourceId id = store.addSource();
        const auto ids = got(store->saveArticles(id, articlesFrom(0, 250))).ids;
        AssetRef about;
        about.mimeType = "image/png";
        got(store->saveImage(ids[0], picture, "bytes", about));
        QCOMPARE(got(store->removeSource(id)), (SourceRemoval{0, 250}));
        QVERIFY(got(store->goneSources()).isEmpty());
        store.reopen();
        QCOMPARE(got(store->board({})).size(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(got(store->stats()).articles, 0, 20000);
        QTRY_COMPARE(got(store->stats()).images, 0);
        QCOMPARE(got(store->stats()).indexed, 0);
        QVERIFY(got(store->goneSources()).isEmpty());
        QCOMPARE(got(store->doctor(false)).problems, QStringList());
    }

    void undoRestoresEverything()
    {
        Kept kept;
        TempStore &store = kept.store;
        const QList<Source> sources = got(store->sources());
        const QList<ArticleId> board = idsOf(got(store->board({})));
        const QList<Headline> headlines = got(store->headlines(board));
        got(store->removeSource(kept.id));
        got(store->restoreSource(kept.id));
        QCOMPARE(got(store->sources()), sources);
        QVERIFY(got(store->goneSources()).isEmpty());
        QCOMPARE(idsOf(got(store->board({}))), board);
        QCOMPARE(got(store->headlines(board)), headlines);
        store.reopen();
        QTest::qWait(50);
        QCOMPARE(idsOf(got(store->board({}))), board);
    }

    // A board keeps what was marked before its eyes until it hears that it went.
    void tellsTheBoardWhatWent()
    {
        Kept kept;
        QSignalSpy spy(&*kept.store, &Store::changed);
        got(kept.store->removeSource(kept.id));
        QTRY_VERIFY(!spy.isEmpty());
        const auto changes = spy.last()[0].value<ChangeSet>();
        QVERIFY(changes.everything);
        QCOMPARE(QSet<ArticleId>(changes.removed.begin(), changes.removed.end()),
            QSet<ArticleId>(kept.ids.begin() + 3, kept.ids.end()));
    }

    void theSameAddressAgainMakesThemOne_data()
    {
        QTest::addColumn<bool>("afterRestart");
        QTest::newRow("at once") << false;
        QTest::newRow("after a restart") << true;
    }

    void theSameAddressAgainMakesThemOne()
    {
        QFETCH(bool, afterRestart);
        Kept kept;
        TempStore &store = kept.store;
        Source source = kept.subscribed();
        source.title = QStringLiteral("새 이름");
        got(store->removeSource(kept.id));
        if (afterRestart)
            kept.purge();
        QCOMPARE(got(store->addSource(source)), kept.id);
        QVERIFY(got(store->goneSources()).isEmpty());
        const Source again = kept.subscribed();
        QCOMPARE(again.title, QStringLiteral("새 이름"));
        QCOMPARE(again.folder, QStringLiteral("뉴스"));
        // Its server must not be told that we still have what was deleted.
        QCOMPARE(again.state.etag.isEmpty(), afterRestart);
        QCOMPARE(got(store->board({})).size(), afterRestart ? 6 : 13);
        const IntakeReport report = got(store->saveArticles(kept.id, articlesFrom(0, 10)));
        QCOMPARE(report.added, afterRestart ? 7 : 0);
        QCOMPARE(report.ids.first(3), kept.ids.first(3));
        QVERIFY(got(store->article(kept.ids[0])).headline.saved);
        QCOMPARE(got(store->board({})).size(), 13);
        QCOMPARE(got(store->doctor(false)).problems, QStringList());
    }

    void whatIsNoLongerKeptGoesAtTheNextStart()
    {
        Kept kept;
        TempStore &store = kept.store;
        got(store->removeSource(kept.id));
        kept.purge();
        const FormerState former = got(store->setSaved({kept.ids[0]}, false));
        // Not from under the reader's hands, and it can be undone.
        QCOMPARE(got(store->headlines({kept.ids[0]})).size(), 1);
        got(store->putBack(former));
        kept.seeKept();
        got(store->setSaved({kept.ids[0]}, false));
        got(store->setTags({kept.ids[1]}, {}, {QStringLiteral("태그")}));
        store.reopen();
        QTRY_COMPARE_WITH_TIMEOUT(got(store->stats()).articles, 4, 20000);
        QCOMPARE(titles(*store, QStringLiteral("source:갈")), QStringList(QStringLiteral("제목 2")));
        QCOMPARE(got(store->goneSources()).size(), 1);
        got(store->setNote(kept.ids[2], QString()));
        store.reopen();
        QVERIFY(got(store->goneSources()).isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(got(store->stats()).articles, 3, 20000);
        QCOMPARE(got(store->doctor(false)).problems, QStringList());
        // The address is free again.
        Source source;
        source.url = QUrl(QStringLiteral("https://news.example/1.xml"));
        QTRY_VERIFY(got(store->addSource(source)) != kept.id);
    }

    // A removal that was never finished (the power went): what the reader made is there.
    void aPurgeThatWasCutOffGoesOn()
    {
        Kept kept;
        TempStore &store = kept.store;
        got(store->removeSource(kept.id));
        store.close();
        {
            Connection connection(store.database(), Database::Mode::Write);
            connection.database.execute("UPDATE source SET removed = 2 WHERE removed = 1");
        }
        QVERIFY(QFile::remove(store.folder() + u"/sokbo.journal")); // which knows of no such change
        store.open();
        kept.seeKept();
        QTRY_COMPARE_WITH_TIMEOUT(got(store->stats()).articles, 6, 20000);
        kept.seeKept();
    }

    void whatIsMarkedWhileItIsHiddenStaysToo()
    {
        Kept kept;
        got(kept.store->removeSource(kept.id));
        got(kept.store->setSaved({kept.ids[9]}, true));
        kept.store.reopen();
        QTRY_COMPARE_WITH_TIMEOUT(got(kept.store->stats()).articles, 7, 20000);
        QCOMPARE(titles(*kept.store, QStringLiteral("is:saved")).size(), 2);
    }

    // What an earlier version removed, it removed before articles could stay.
    void aFormerSchemaIsBroughtUpToDate()
    {
        Kept kept;
        TempStore &store = kept.store;
        store.close();
        {
            Database database(store.database(), Database::Mode::Write);
            makeOlder(database, 5);
            database.execute("UPDATE source SET removed = 1 WHERE id = 1");
        }
        store.open();
        QCOMPARE(got(store->sources())[0].title, QStringLiteral("남을 신문"));
        QCOMPARE(got(store->goneSources()).size(), 1);
        QVERIFY(got(store->goneSources())[0].isGone());
        QTRY_COMPARE_WITH_TIMEOUT(got(store->stats()).articles, 6, 20000);
        kept.seeKept();
        QVERIFY(QFile::exists(store.database() + u".schema-5"));
    }
};

QTEST_GUILESS_MAIN(TestRemoval)
#include "tst_removal.moc"

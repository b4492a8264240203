// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connection.h"
#include "store/tempstore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QSignalSpy>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

QString html(const QString &text)
{
    return u"<p>" + text + u"</p>";
}

} // namespace

class TestIntake : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writesNothingWhenNothingChanged()
    {
        TempStore store;
        const SourceId source = store.addSource();
        QList<AnalysedArticle> articles;
        for (int i = 0; i < 30; ++i)
            articles.append(makeArticle(i, QStringLiteral("제목 %1").arg(i)));
        got(store->saveArticles(source, articles));
        store.reopen();
        const QFileInfo log(store.database() + u"-wal");
        QTest::qWait(700); // the work of an opening is done
        const qint64 before = QFileInfo(log.filePath()).size();
        for (int i = 0; i < 3; ++i) {
            // Dates that a feed makes up anew are no change.
            for (AnalysedArticle &analysed : articles)
                analysed.article.published = analysed.article.published.addSecs(60);
            QCOMPARE(got(store->saveArticles(source, articles)).unchanged, 30);
        }
        QCOMPARE(QFileInfo(log.filePath()).size(), before);
        QCOMPARE(got(store->article(ArticleId{1})).article.published, noon);
    }

    // As much as is enough, and of all: the newest ones are of one source or two.
    void aDictionaryLearnsFromSomeOfAllBodies()
    {
        constexpr int count = 600;
        TempStore store;
        const SourceId source = store.addSource();
        QRandomGenerator chance(7);
        QList<AnalysedArticle> articles;
        for (int i = 0; i < count; ++i) {
            QString text = u"#%1 "_s.arg(i);
            while (text.size() < 8000)
                text += QString::number(chance.generate64(), 16) + u' ';
            articles.append(makeArticle(i, u"제목 %1"_s.arg(i), html(text)));
        }
        got(store->saveArticles(source, articles));
        store.close();
        Connection connection(store.database(), Database::Mode::Read);
        const QList<QByteArray> samples = connection.codec.samples();
        qint64 bytes = 0;
        for (const QByteArray &sample : samples)
            bytes += sample.size();
        QVERIFY2(bytes > 512 * 1024 && bytes < 1100 * 1024, qPrintable(QString::number(bytes)));
        QVERIFY(samples.first().startsWith("<p>#599 "));
        const QByteArray oldest = samples.last();
        QVERIFY2(oldest.mid(4, oldest.indexOf(' ') - 4).toInt() < count / 4, oldest.left(20).constData());
    }

    void aChangedArticleIsARevisionAndKeepsItsMarks()
    {
        TempStore store;
        const SourceId source = store.addSource();
        const ArticleId id = got(store->saveArticles(source,
                                     {makeArticle(1, QStringLiteral("처음"), html(QStringLiteral("하나")))}))
                                 .ids[0];
        got(store->setRead({id}, true));
        got(store->setSaved({id}, true));
        got(store->setTags({id}, {QStringLiteral("나중에")}, {}));
        got(store->setNote(id, QStringLiteral("메모")));
        QSignalSpy spy(&*store, &Store::changed);
        const IntakeReport report = got(store->saveArticles(
            source, {makeArticle(1, QStringLiteral("처음"), html(QStringLiteral("둘")))}));
        QCOMPARE(report.revised, 1);
        QCOMPARE(report.ids, QList{id});
        got(store->saveArticles(
            source, {makeArticle(1, QStringLiteral("나중"), html(QStringLiteral("둘")))}));
        const StoredArticle stored = got(store->article(id));
        QCOMPARE(stored.revisions, 2);
        QCOMPARE(stored.article.title, QStringLiteral("나중"));
        QCOMPARE(stored.article.body.html(), html(QStringLiteral("둘")));
        QVERIFY(stored.headline.read);
        QVERIFY(stored.headline.saved);
        QCOMPARE(stored.headline.tags, QStringList(QStringLiteral("나중에")));
        QCOMPARE(stored.note, QStringLiteral("메모"));
        QCOMPARE(stored.edits, 2);
        const QList<Revision> earlier = got(store->revisions(id));
        QCOMPARE(earlier.size(), 2);
        QCOMPARE(earlier[0].article.title, QStringLiteral("처음"));
        QCOMPARE(earlier[0].article.body.html(), html(QStringLiteral("둘")));
        QCOMPARE(earlier[1].article.body.html(), html(QStringLiteral("하나")));
        QCOMPARE(earlier[1].since, stored.article.fetched);
        QCOMPARE(earlier[0].since, earlier[1].replaced);
        QTRY_VERIFY(!spy.isEmpty());
        QVERIFY(spy[0][0].value<ChangeSet>().revised.contains(id));
    }

    void aShortTextOfTheFeedNeverReplacesTheWhole()
    {
        TempStore store;
        const SourceId source = store.addSource();
        const AnalysedArticle brief = makeArticle(1, QStringLiteral("제목"), html(QStringLiteral("짧다")));
        AnalysedArticle whole = makeArticle(1, QStringLiteral("제목"), html(QStringLiteral("아주 긴 글")));
        whole.article.wholeText = true;
        whole.mentions = {makeMention(QStringLiteral("긴"), QStringLiteral("긴"))};
        whole.recogniserVersion = 3;
        const ArticleId id = got(store->saveArticles(source, {brief})).ids[0];
        QCOMPARE(got(store->saveArticles(source, {whole})).revised, 1);
        QCOMPARE(got(store->saveArticles(source, {whole})).unchanged, 1);
        QCOMPARE(got(store->saveArticles(source, {brief})).unchanged, 1);
        AnalysedArticle other = makeArticle(1, QStringLiteral("제목"), html(QStringLiteral("다른 짧은 글")));
        QCOMPARE(got(store->saveArticles(source, {other})).unchanged, 1);
        QCOMPARE(got(store->article(id)).article.body, whole.article.body);
        QVERIFY(got(store->article(id)).article.wholeText);
        // A title that changes is taken, and the text with its marks stays.
        other.article.title = QStringLiteral("새 제목");
        QCOMPARE(got(store->saveArticles(source, {other})).revised, 1);
        const StoredArticle stored = got(store->article(id));
        QCOMPARE(stored.article.title, QStringLiteral("새 제목"));
        QCOMPARE(stored.article.body, whole.article.body);
        QCOMPARE(stored.mentions.size(), 1);
        QVERIFY(got(store->articlesForRecogniser(3, 10)).isEmpty());
        QCOMPARE(titles(*store, QStringLiteral("아주")).size(), 1);
        QCOMPARE(titles(*store, QStringLiteral("짧은")).size(), 0);
    }

    void whatThePageTaughtOutlivesTheFeedsNextAnswer()
    {
        TempStore store;
        const SourceId source = store.addSource();
        const AnalysedArticle brief = makeArticle(1, QStringLiteral("제목"), html(QStringLiteral("짧다")));
        AnalysedArticle whole = makeArticle(1, QStringLiteral("제목"), html(QStringLiteral("아주 긴 글")));
        whole.article.wholeText = true;
        whole.article.author = QStringLiteral("김기자");
        whole.article.leadImage = QUrl(QStringLiteral("https://news.example/사진.jpg"));
        const ArticleId id = got(store->saveArticles(source, {brief})).ids[0];
        got(store->saveArticles(source, {whole}));
        QCOMPARE(got(store->saveArticles(source, {brief})).unchanged, 1);
        AnalysedArticle retitled = brief;
        retitled.article.title = QStringLiteral("새 제목");
        QCOMPARE(got(store->saveArticles(source, {retitled})).revised, 1);
        const Article kept = got(store->article(id)).article;
        QCOMPARE(kept.author, whole.article.author);
        QCOMPARE(kept.leadImage, whole.article.leadImage);
        QCOMPARE(kept.title, QStringLiteral("새 제목"));
        // What the feed does say of them wins, as it did when the page was read.
        retitled.article.author = QStringLiteral("이기자");
        got(store->saveArticles(source, {retitled}));
        QCOMPARE(got(store->article(id)).article.author, QStringLiteral("이기자"));
        QCOMPARE(got(store->doctor(false)).problems, QStringList());
    }

    void knowsAnArticleThatCameWholeAtFirst()
    {
        TempStore store;
        const SourceId source = store.addSource();
        AnalysedArticle whole = makeArticle(1, QStringLiteral("제목"), html(QStringLiteral("아주 긴 글")));
        whole.article.wholeText = true;
        const ArticleId id = got(store->saveArticles(source, {whole})).ids[0];
        const AnalysedArticle brief = makeArticle(1, QStringLiteral("제목"), html(QStringLiteral("짧다")));
        QCOMPARE(got(store->saveArticles(source, {brief})).unchanged, 1);
        QCOMPARE(got(store->article(id)).revisions, 0);
        QCOMPARE(got(store->article(id)).article.body, whole.article.body);
    }

    void theNumberOfCommentsIsNoRevision()
    {
        TempStore store;
        const SourceId source = store.addSource();
        AnalysedArticle article = makeArticle(1, QStringLiteral("제목"));
        article.article.comments = 3;
        const ArticleId id = got(store->saveArticles(source, {article})).ids[0];
        QCOMPARE(got(store->headlines({id}))[0].comments, 3);
        article.article.comments = 5;
        QCOMPARE(got(store->saveArticles(source, {article})).unchanged, 1);
        QCOMPARE(got(store->headlines({id}))[0].comments, 5);
        article.article.comments = -1; // a source that no longer tells
        QCOMPARE(got(store->saveArticles(source, {article})).unchanged, 1);
        QCOMPARE(got(store->headlines({id}))[0].comments, 5);
        got(store->saveComments({{id, 7}}));
        QCOMPARE(got(store->headlines({id}))[0].comments, 7);
        QCOMPARE(got(store->article(id)).revisions, 0);
        QCOMPARE(got(store->doctor(false)).problems, QStringList());
    }

    void aNewGuidWithAKnownLinkIsTheSameArticle()
    {
        TempStore store;
        const SourceId source = store.addSource();
        AnalysedArticle article = makeArticle(1, QStringLiteral("제목"));
        const ArticleId id = got(store->saveArticles(source, {article})).ids[0];
        article.article.guid = QStringLiteral("another");
        QCOMPARE(got(store->saveArticles(source, {article})).ids, QList{id});
        QCOMPARE(got(store->count({})), 1);
        QCOMPARE(got(store->article(id)).article.guid, QStringLiteral("another"));
        QCOMPARE(got(store->knownGuids(source, {QStringLiteral("another"), QStringLiteral("guid-1")})).keys(),
            QStringList(QStringLiteral("another")));
        QCOMPARE(got(store->saveArticles(source, {article})).unchanged, 1);
        QCOMPARE(got(store->doctor(false)).problems, QStringList());
    }

    // Some sites give their readers a name and a password within every address.
    void keepsNoPasswordOfAnAddress()
    {
        TempStore store;
        const SourceId source = store.addSource();
        AnalysedArticle article = makeArticle(1, QStringLiteral("제목"));
        article.article.link = QUrl(QStringLiteral("https://reader:s3cretword@news.example/1"));
        article.article.leadImage = QUrl(QStringLiteral("https://reader:s3cretword@news.example/1.jpg"));
        const ArticleId id = got(store->saveArticles(source, {article})).ids[0];
        QCOMPARE(got(store->article(id)).article.link, QUrl(QStringLiteral("https://news.example/1")));
        QCOMPARE(got(store->saveArticles(source, {article})).unchanged, 1);
        article.article.guid = QStringLiteral("another");
        QCOMPARE(got(store->saveArticles(source, {article})).ids, QList{id}); // it is still found by its link
        Source other;
        other.url = QUrl(QStringLiteral("https://reader:s3cretword@other.example/feed"));
        other.siteUrl = QUrl(QStringLiteral("https://reader:s3cretword@other.example/"));
        got(store->addSource(other));
        store.close();
        const QStringList names = QDir(store.folder()).entryList(QDir::Files | QDir::Hidden);
        QVERIFY(names.contains(QStringLiteral("sokbo.db")));
        for (const QString &name : names) {
            QFile file(store.folder() + u'/' + name);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("s3cretword"), qPrintable(name));
        }
    }

    void oneLinkForAllEntriesIsNoIdentity()
    {
        TempStore store;
        const SourceId source = store.addSource();
        QList<AnalysedArticle> articles;
        for (int i = 0; i < 5; ++i) {
            articles.append(makeArticle(i, QStringLiteral("제목 %1").arg(i)));
            articles.last().article.link = QUrl(QStringLiteral("https://news.example/board?page=1"));
        }
        QCOMPARE(got(store->saveArticles(source, articles.first(3))).added, 3);
        QCOMPARE(got(store->saveArticles(source, articles)).added, 2);
        // One at a time as well: what is in the answer under its own guid is another article.
        AnalysedArticle front = makeArticle(8, QStringLiteral("하나"));
        front.article.link = QUrl(QStringLiteral("https://news.example/"));
        AnalysedArticle again = makeArticle(9, QStringLiteral("둘"));
        again.article.link = front.article.link;
        got(store->saveArticles(source, {front}));
        QCOMPARE(got(store->saveArticles(source, {again})).added, 1);
    }

    // Earlier versions took such links for identities.
    void articlesOfAnEarlierVersionAreKnownByTitleAndDate()
    {
        TempStore store;
        const SourceId source = store.addSource();
        const QUrl link(QStringLiteral("https://news.example/list?k=1"));
        AnalysedArticle article = makeArticle(1, QStringLiteral("배추 세 포기"));
        article.article.link = link;
        article.article.guid = link.toString();
        const ArticleId id = got(store->saveArticles(source, {article})).ids[0];
        got(store->setSaved({id}, true));
        AnalysedArticle made = article;
        made.article.guid = QStringLiteral("made:1");
        AnalysedArticle other = makeArticle(2, QStringLiteral("무 한 단"));
        other.article.link = link;
        other.article.guid = QStringLiteral("made:2");
        const IntakeReport report = got(store->saveArticles(source, {other, made}));
        QCOMPARE(report.added, 1);
        QCOMPARE(report.ids[1], id);
        QCOMPARE(got(store->article(id)).article.guid, QStringLiteral("made:1"));
        QVERIFY(got(store->article(id)).headline.saved);
        // An article without a date of its own is as old as its fetch: that proves nothing.
        AnalysedArticle undated = makeArticle(0, QStringLiteral("대파"));
        undated.article.link = link;
        got(store->saveArticles(source, {undated}));
        undated.article.guid = QStringLiteral("made:3");
        FeedAnswer answer;
        answer.guids = {QStringLiteral("made:3"), QStringLiteral("made:4")};
        answer.sharedLinks = {link.toString()};
        QCOMPARE(got(store->saveArticles(source, {undated}, {}, answer)).added, 1);
        QCOMPARE(got(store->doctor(false)).problems, QStringList());
    }

    void twoEntriesOfOneGuidAreOneArticleThatDoesNotReviseItself()
    {
        TempStore store;
        const SourceId source = store.addSource();
        AnalysedArticle twin = makeArticle(9, QStringLiteral("하나"));
        AnalysedArticle other = makeArticle(9, QStringLiteral("둘"));
        QCOMPARE(got(store->saveArticles(source, {twin, other})).added, 1);
        QCOMPARE(got(store->saveArticles(source, {twin, other})).unchanged, 2);
    }

    void theSameGuidOfTwoSourcesIsTwoArticles()
    {
        TempStore store;
        const SourceId first = store.addSource();
        const SourceId second = store.addSource();
        got(store->saveArticles(first, {makeArticle(1, QStringLiteral("하나"))}));
        QCOMPARE(got(store->saveArticles(second, {makeArticle(1, QStringLiteral("하나"))})).added, 1);
    }

    void refusesAnUnknownSource()
    {
        TempStore store;
        QCOMPARE(errorOf(store->saveArticles(SourceId{77}, {makeArticle(1, QStringLiteral("하나"))})).kind,
            Error::Kind::NotFound);
        QCOMPARE(got(store->count({})), 0);
    }

    // Odd input must come back as it is: dates at the edges, empty texts, texts with NUL, long ones.
    void keepsOddArticles()
    {
        TempStore store;
        const SourceId source = store.addSource();
        QList<AnalysedArticle> articles;
        for (int year : {1, 1969, 1970, 2038, 2106, 9999}) {
            articles.append(makeArticle(year, QString()));
            articles.last().article.published = QDateTime(QDate(year, 1, 1), QTime(0, 0, 1), Qt::UTC);
        }
        articles.append(makeArticle(2, QString(20000, u'가'), html(QString(3000000, u'나'))));
        articles.append(makeArticle(3, QStringLiteral("영\0값"), QString()));
        articles.append(makeArticle(4, QStringLiteral("😀 이모지"), html(QStringLiteral("𠀀"))));
        const auto ids = got(store->saveArticles(source, articles)).ids;
        for (int i = 0; i < ids.size(); ++i) {
            Article expected = articles[i].article;
            expected.id = ids[i];
            expected.source = source;
            QCOMPARE(got(store->article(ids[i])).article, expected);
        }
        QCOMPARE(got(store->board({})).size(), ids.size());
        QCOMPARE(idsOf(got(store->board({}))).last(), ids[0]); // of the year 1
        QCOMPARE(got(store->saveArticles(source, articles)).unchanged, int(ids.size()));
        QCOMPARE(got(store->doctor(false)).problems, QStringList());
    }

    // From two thousand bodies on they share a dictionary; those from before stay readable, and so do all
    // after a restart.
    void learnsADictionary()
    {
        TempStore store;
        const SourceId source = store.addSource();
        QRandomGenerator random(1);
        const auto article = [&](int n) {
            QString text;
            for (int i = 0; i < 8; ++i)
                text += QStringLiteral("<p>문장 %1 번은 자주 나오는 말로 되어 있다고 관계자가 밝혔다.</p>")
                            .arg(random.bounded(50));
            return makeArticle(n, QStringLiteral("제목 %1").arg(n), text);
        };
        QList<AnalysedArticle> articles;
        for (int i = 0; i < 2100; ++i)
            articles.append(article(i));
        const auto ids = got(store->saveArticles(source, articles)).ids;
        store.reopen(); // waits for the training
        const AnalysedArticle late = article(5000);
        const ArticleId lateId = got(store->saveArticles(source, {late})).ids[0];
        store.reopen();
        QCOMPARE(got(store->article(lateId)).article.body, late.article.body);
        QCOMPARE(got(store->article(ids[0])).article.body, articles[0].article.body);
        store.close();
        Connection connection(store.database(), Database::Mode::Read);
        Query before(connection.database, "article.body", ids[0].value);
        QVERIFY(before.next());
        QCOMPARE(before.integer(0), 0);
        const qsizetype size = before.bytes(1).size();
        Connection second(store.database(), Database::Mode::Read);
        Query after(second.database, "article.body", lateId.value);
        QVERIFY(after.next());
        QCOMPARE(after.integer(0), 1);
        QVERIFY(after.bytes(1).size() * 3 < size * 2);
    }
};

QTEST_GUILESS_MAIN(TestIntake)
#include "tst_intake.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tempstore.h"

#include <QSignalSpy>

using namespace sokbo;
using namespace sokbo::test;

class TestStore : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsSources()
    {
        TempStore store;
        Source source;
        source.kind = SourceKind::Rhymix;
        source.url = QUrl(QStringLiteral("https://게시판.example/board?id=속보"));
        source.siteUrl = QUrl(QStringLiteral("https://news.example/"));
        source.title = QStringLiteral("속보 게시판");
        source.folder = QStringLiteral("뉴스/국내");
        source.fullText = FullText::OnOpening;
        source.images = ImageFetching::AtSync;
        source.preferred = true;
        source.state.etag = "\"abc\"";
        source.state.lastModified = "Mon, 10 Feb 2025 03:00:00 GMT";
        source.state.lastSync = noon;
        source.state.error = Error{Error::Kind::Http, QStringLiteral("404"), 404};
        source.state.errorSince = noon.addDays(-1);
        source.state.failures = 3;
        source.id = got(store->addSource(source));
        QVERIFY(source.id.isValid());
        QCOMPARE(got(store->addSource(source)), source.id);
        store.reopen();
        QCOMPARE(got(store->sources()), QList{source});
        source.title = QStringLiteral("다른 이름");
        SourceEdit edit;
        edit.title = source.title;
        got(store->editSource(source.id, edit));
        source.state.error.reset();
        source.state.failures = 0;
        SourceFacts facts;
        facts.state = source.state;
        got(store->noteSource(source.id, facts));
        QCOMPARE(got(store->sources()), QList{source});
    }

    void keepsAnArticleWhole()
    {
        TempStore store;
        const SourceId source = store.addSource();
        AnalysedArticle given = makeArticle(1, QStringLiteral("삼성전자, 새 반도체 공개"),
            QStringLiteral("<p>이재용 회장은 &amp; 말했다.</p>"));
        given.article.flag = QStringLiteral("속보");
        given.article.author = QStringLiteral("김기자");
        given.article.number = 4711;
        given.article.categories = {QStringLiteral("경제"), QStringLiteral("산업")};
        given.article.enclosures = {{QStringLiteral("https://news.example/a.mp3"),
            QStringLiteral("audio/mpeg"), 123, QStringLiteral("소리")}};
        given.article.leadImage = QUrl(QStringLiteral("https://news.example/사진.jpg"));
        Mention title = makeMention(QStringLiteral("삼성전자"), QStringLiteral("삼성전자"),
            MentionType::Organisation, Mention::Field::Title);
        title.ticker = QStringLiteral("005930");
        Mention person = makeMention(QStringLiteral("이재용"), QStringLiteral("이재용"));
        person.role = QStringLiteral("회장");
        given.mentions = {title, person};
        const IntakeReport report = got(store->saveArticles(source, {given}));
        QCOMPARE(report.added, 1);
        QCOMPARE(report.ids.size(), 1);
        store.reopen();

        const StoredArticle stored = got(store->article(report.ids[0]));
        Article expected = given.article;
        expected.id = report.ids[0];
        expected.source = source;
        QCOMPARE(stored.article, expected);
        QCOMPARE(stored.mentions.size(), 2);
        QVERIFY(stored.mentions[0].entity.isValid());
        QVERIFY(stored.mentions[0].entity != stored.mentions[1].entity);
        Mention read = stored.mentions[1];
        read.entity = {};
        QCOMPARE(read, person);

        const Headline &headline = stored.headline;
        QCOMPARE(headline.title, given.article.title);
        QCOMPARE(headline.flag, given.article.flag);
        QCOMPARE(headline.author, given.article.author);
        QCOMPARE(headline.sourceTitle, QStringLiteral("연합뉴스"));
        QCOMPARE(headline.number, 4711);
        QVERIFY(!headline.read);
        QVERIFY(!headline.offline); // its image is not here
        QCOMPARE(headline.titleMentions.size(), 1);
        QCOMPARE(headline.titleMentions[0].ticker, QStringLiteral("005930"));
    }

    void storesNothingTwice()
    {
        TempStore store;
        const SourceId source = store.addSource();
        const QList articles{makeArticle(1, QStringLiteral("하나")), makeArticle(2, QStringLiteral("둘"))};
        const IntakeReport first = got(store->saveArticles(source, articles));
        QCOMPARE(first.added, 2);
        const IntakeReport second = got(store->saveArticles(source, articles));
        QCOMPARE(second.added, 0);
        QCOMPARE(second.revised, 0);
        QCOMPARE(second.unchanged, 2);
        QCOMPARE(second.ids, first.ids);
        QCOMPARE(got(store->count({})), 2);
    }

    void tellsWhatChanged()
    {
        TempStore store;
        QSignalSpy spy(&*store, &Store::changed);
        const SourceId source = store.addSource();
        const auto ids = got(store->saveArticles(source, {makeArticle(1, QStringLiteral("하나"))})).ids;
        got(store->setRead(ids, true));
        ChangeSet all;
        QTRY_VERIFY([&] {
            for (const auto &arguments : std::exchange(static_cast<QList<QList<QVariant>> &>(spy), {})) {
                const auto changes = arguments[0].value<ChangeSet>();
                all.added += changes.added;
                all.marked += changes.marked;
                all.sources |= changes.sources;
            }
            return !all.marked.isEmpty();
        }());
        QCOMPARE(all.added, ids);
        QCOMPARE(all.marked, ids);
        QVERIFY(all.sources);
    }

    void ordersTheBoardByDate()
    {
        TempStore store;
        const SourceId source = store.addSource();
        got(store->saveArticles(source,
            {makeArticle(3, QStringLiteral("셋")), makeArticle(1, QStringLiteral("하나")),
                makeArticle(2, QStringLiteral("둘"))}));
        QCOMPARE(titles(*store, {}),
            QStringList({QStringLiteral("하나"), QStringLiteral("둘"), QStringLiteral("셋")}));
        QCOMPARE(titles(*store, QStringLiteral("sort:oldest")),
            QStringList({QStringLiteral("셋"), QStringLiteral("둘"), QStringLiteral("하나")}));
    }
};

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"

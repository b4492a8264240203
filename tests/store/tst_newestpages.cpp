// SPDX-License-Identifier: GPL-3.0-or-later
// In a large store a page of words is looked for among the newest articles first: it is the same page.
#include "store/connection.h"
#include "store/tempstore.h"

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int articles = 40;
constexpr int times = 256; // that each of them is there

// Every third article has 금리, one of 40 환율, and so on; two have both letters of 대통 and 통령 and no
// 대통령.
QString htmlOfArticle(int n)
{
    QString text = u"<p>소식 %1번"_s.arg(n);
    if (n % 3 == 0)
        text += u" 기준금리 인상"_s;
    if (n == 7)
        text += u" 환율은 내렸다"_s;
    if (n % 20 == 1)
        text += u" 대통 통령회"_s;
    if (n % 20 == 2)
        text += u" 대통령실"_s;
    return text + u"</p>"_s;
}

// By far the most articles are copies that no intake has made, for the sake of time; dates and ids follow
// each other only roughly.
void multiply(const QString &file)
{
    Connection connection(file, Database::Mode::Write);
    Database &database = connection.database;
    Transaction transaction(database);
    connection.index.indexWaiting();
    database.execute(
        "CREATE TEMP TABLE copies AS WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n "
        "WHERE i < "
        + QByteArray::number(times - 1) + ") SELECT i FROM n");
    const QByteArray id = "id + i * " + QByteArray::number(articles);
    database.execute("CREATE TEMP TABLE many AS SELECT * FROM article");
    database.execute("ALTER TABLE many ADD COLUMN i");
    database.execute("INSERT INTO many SELECT a.*, c.i FROM article AS a, copies AS c");
    database.execute("DELETE FROM many WHERE i IS NULL");
    database.execute("UPDATE many SET published = published + i * 7919 % 5000 * 60 + i * 600, guid_hash = "
        + id + ", link_hash = " + id + ", id = " + id);
    database.execute("ALTER TABLE many DROP COLUMN i");
    database.execute("INSERT INTO article SELECT * FROM many");
    database.execute("INSERT INTO body SELECT article + i * " + QByteArray::number(articles)
        + ", dictionary, html FROM body, copies");
    Query rows(database, "article.newestToIndex", 1 << 30, articles * times);
    QList<qint64> ids;
    while (rows.next())
        if (rows.integer(0) > articles)
            ids.prepend(rows.integer(0));
    for (const qint64 one : std::as_const(ids)) {
        const auto text = readSearchable(database, connection.codec, one);
        run(database, "fulltext.add", one, text->text);
        run(database, "fulltext.addTitle", one, text->title);
    }
    database.execute("DELETE FROM kept_count; DELETE FROM name_count");
    transaction.commit();
}

} // namespace

class TestNewestPages : public QObject {
    Q_OBJECT
    TempStore m_store;
private Q_SLOTS:
    void initTestCase()
    {
        const SourceId source = m_store.addSource();
        QList<AnalysedArticle> some;
        for (int n = 0; n < articles; ++n)
            some.append(makeArticle(n, u"제목 %1"_s.arg(n), htmlOfArticle(n)));
        got(m_store->saveArticles(source, some));
        m_store.close();
        multiply(m_store.database());
        m_store.open();
        QCOMPARE(got(m_store->count({})), articles * times);
    }

    void areTheHeadOfTheBoard_data()
    {
        QTest::addColumn<QString>("query");
        for (const QString &query : {u"소식"_s, u"금리"_s, u"기준금리"_s, u"환율"_s, u"환율 금리"_s,
                 u"대통령"_s, u"대통 통령"_s, u"대통통령"_s, u"-금리"_s, u"금리 OR 환율"_s,
                 u"\"기준금리 인상\""_s, u"뷁뷁뷁"_s, u"은"_s, u"title:제목 환율"_s, u"환율 sort:oldest"_s})
            QTest::newRow(qPrintable(query)) << query;
    }
    void areTheHeadOfTheBoard()
    {
        QFETCH(QString, query);
        const QList<ArticleId> all = idsOf(got(m_store->board(parsed(query))));
        for (const int limit : {1, 50, 400}) {
            const auto page = got(m_store->page(parsed(query), limit, std::nullopt));
            QList<ArticleId> ids;
            for (const Headline &headline : page)
                ids.append(headline.id);
            QCOMPARE(ids, all.first(std::min<qsizetype>(limit, all.size())));
            for (const qsizetype behind : {all.size() / 50, all.size() / 2}) {
                if (behind < 1 || behind >= all.size())
                    continue;
                const Headline last = got(m_store->headlines({all[behind - 1]}))[0];
                ids.clear();
                for (const Headline &headline :
                    got(m_store->page(parsed(query), limit, BoardKey{last.published, last.id})))
                    ids.append(headline.id);
                QCOMPARE(ids, all.mid(behind, limit));
            }
        }
    }

    void newlyStoredArticlesAreThere()
    {
        AnalysedArticle article = makeArticle(1000, u"새 제목"_s, u"<p>환율 소식</p>"_s);
        article.article.published = noon.addDays(400);
        got(m_store->saveArticles(SourceId{1}, {article}));
        for (const QString &query : {u"소식"_s, u"환율"_s})
            QCOMPARE(got(m_store->page(parsed(query), 3, std::nullopt)).first().title, u"새 제목"_s);
    }
};

QTEST_GUILESS_MAIN(TestNewestPages)
#include "tst_newestpages.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The newest of few articles among many are found by how new the articles of a block may be.
#include "store/blockdates.h"
#include "store/connection.h"
#include "store/doctor.h"
#include "store/tempstore.h"

#include <QRandomGenerator>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int many = 3000, page = 20;

AnalysedArticle makeDated(int n, qint64 seconds, bool isRare)
{
    AnalysedArticle article
        = makeArticle(n, u"제목 %1"_s.arg(n), isRare ? u"<p>드문말</p>"_s : u"<p>흔한말</p>"_s);
    article.article.published = noon.addSecs(seconds);
    return article;
}

QList<ArticleId> firstPage(TempStore &store, const QString &query)
{
    QList<ArticleId> ids;
    for (const Headline &headline : got(store->page(parsed(query), page, std::nullopt)))
        ids.append(headline.id);
    return ids;
}

// Of each page that many articles are walked past for: it is the head of the whole board.
void comparePages(TempStore &store)
{
    for (const QString &query : {u"드문말"_s, u"드문말 after:2025-01-15"_s, u"드문말 before:2025-02-01"_s}) {
        const QList<ArticleId> all = idsOf(got(store->board(parsed(query))));
        QVERIFY2(!all.isEmpty(), qPrintable(query));
        QCOMPARE(firstPage(store, query), all.mid(0, page));
    }
}

} // namespace

class TestBlockDates : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pagesAreTheHeadOfTheBoard_data()
    {
        QTest::addColumn<int>("disorder"); // seconds
        QTest::newRow("one after another") << 0;
        QTest::newRow("nearly") << 36000;
        QTest::newRow("in no order") << 60 * 86400;
        QTest::newRow("all at once") << -1;
    }
    void pagesAreTheHeadOfTheBoard()
    {
        QFETCH(int, disorder);
        QRandomGenerator chance(3);
        const auto dateOf = [&](int n) {
            return disorder < 0 ? -86400 * 20 : 900 * (n - many) + (disorder ? chance.bounded(disorder) : 0);
        };
        TempStore store;
        const SourceId source = store.addSource();
        QList<AnalysedArticle> articles;
        for (int n = 0; n < many; ++n)
            articles.append(makeDated(n, dateOf(n), n % 32 == 0));
        got(store->saveArticles(source, articles));
        if (disorder >= 0)
            comparePages(store);
        const QList<ArticleId> all = idsOf(got(store->board(parsed(u"드문말"_s))));
        QCOMPARE(firstPage(store, u"드문말"_s), all.mid(0, page));
        // Others get another date, and some go with their source.
        articles.clear();
        for (int n = 0; n < many; n += 64)
            articles.append(makeDated(n, dateOf(n) + 86400 * chance.bounded(30), true));
        got(store->saveArticles(source, articles));
        if (disorder >= 0)
            comparePages(store);
        QCOMPARE(got(store->doctor(false)).problems, QStringList());
    }

    // In a database that had none, and in one where they are wrong.
    void areMadeWhereTheyAreMissing_data()
    {
        QTest::addColumn<QByteArray>("harm");
        QTest::addColumn<bool>("isSeen"); // by the doctor
        QTest::newRow("none") << QByteArray("DELETE FROM block_date") << false;
        QTest::newRow("too old") << QByteArray("UPDATE block_date SET newest = 5 WHERE block >= 0") << true;
        QTest::newRow("one is lost") << QByteArray("DELETE FROM block_date WHERE block = 3") << true;
    }
    void areMadeWhereTheyAreMissing()
    {
        QFETCH(QByteArray, harm);
        QFETCH(bool, isSeen);
        TempStore store;
        const SourceId source = store.addSource();
        QList<AnalysedArticle> articles;
        for (int n = 0; n < many; ++n)
            articles.append(makeDated(n, 900 * (n - many), n % 32 == 0));
        got(store->saveArticles(source, articles));
        store.close();
        {
            Connection connection(store.database(), Database::Mode::Write);
            connection.database.execute(harm);
        }
        store.open();
        QCOMPARE(!got(store->doctor(false)).problems.isEmpty(), isSeen);
        got(store->doctor(true));
        QCOMPARE(got(store->doctor(false)).problems, QStringList());
        comparePages(store);
    }
};

QTEST_GUILESS_MAIN(TestBlockDates)
#include "tst_blockdates.moc"

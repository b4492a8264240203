// SPDX-License-Identifier: GPL-3.0-or-later
// Words that many articles have are found without a look into each text, and found as the texts say.
#include "store/commonwords.h"
#include "store/connection.h"
#include "store/doctor.h"
#include "store/fulltextcheck.h"
#include "store/storedarticles.h"
#include "store/tempstore.h"

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int block = int(articlesOfBlock);

// Of eight articles five have the word at the beginning of one, one within one, and two not.
QString htmlOf(int n)
{
    switch (n % 8) {
    case 0:
        return u"<p>대통 통령회의 소식</p>"_s; // both pairs, not the word
    case 1:
        return u"<p>부대통령 방문</p>"_s; // not at the beginning of a word
    case 2:
        return u"<p>날씨는 맑음</p>"_s;
    default:
        return u"<p>대통령실 관계자는 말했다</p>"_s;
    }
}

const QStringList queries{u"대통령"_s, u"대통령실"_s, u"대통령이"_s, u"통령회"_s, u"관계자"_s, u"관계자는"_s,
    u"대통통령"_s, u"-대통령"_s, u"\"대통령실 관계자\""_s, u"대통령 -관계자"_s, u"날씨는"_s,
    u"대통령 OR 날씨는"_s, u"title:대통령"_s};

QMap<QString, QList<ArticleId>> allFound(Store &store)
{
    QMap<QString, QList<ArticleId>> found;
    for (const QString &query : queries)
        found[query] = idsOf(got(store.board(parsed(query))));
    return found;
}

qint64 countRows(const QString &file, const char *name, qint64 number)
{
    Connection connection(file, Database::Mode::Read);
    Query query(connection.database, name, number);
    qint64 rows = 0;
    while (query.next())
        ++rows;
    return rows;
}

bool isKept(TempStore &store, qint64 number = 0)
{
    return countRows(store.database(), "common.isKept", number) > 0;
}

void change(TempStore &store, const QByteArray &sql)
{
    store.close();
    {
        Connection connection(store.database(), Database::Mode::Write);
        connection.database.execute(sql);
    }
    store.open();
}

SourceId fill(TempStore &store, int articles = block + 20)
{
    const SourceId source = store.addSource();
    QList<AnalysedArticle> all;
    for (int n = 1; n <= articles; ++n)
        all.append(makeArticle(n, u"제목 %1"_s.arg(n), htmlOf(n)));
    got(store->saveArticles(source, all));
    return source;
}

void keepAll(Connection &connection)
{
    Transaction transaction(connection.database);
    connection.index.indexAllWaiting();
    while (connection.index.commonWords().keepSlice()) { }
    transaction.commit();
}

} // namespace

class TestCommonWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void areKeptAtRestAndFindTheSame()
    {
        TempStore store;
        fill(store);
        const auto before = allFound(*store);
        QVERIFY(!before[u"대통령"_s].isEmpty());
        QVERIFY(!isKept(store));
        store.reopen();
        QTRY_VERIFY(isKept(store));
        QVERIFY(!isKept(store, 1)); // it is not whole
        QCOMPARE(allFound(*store), before);
        QCOMPARE(got(store->doctor(false)).problems, QStringList());
    }

    void sayWhoBeginsAWordWithThem()
    {
        TempStore store;
        fill(store);
        store.close();
        Connection connection(store.database(), Database::Mode::Write);
        Transaction transaction(connection.database);
        CommonWords &common = connection.index.commonWords();
        QVERIFY(common.keepSlice());
        QVERIFY(!common.keepSlice());
        for (const QString &word : {u"대통령"_s, u"대통령실"_s, u"관계자"_s}) {
            const auto having = common.having(0, word);
            QVERIFY2(having, qPrintable(word));
            for (int n = 1; n < block; ++n)
                QCOMPARE(CommonWords::has(*having, n), n % 8 >= 3);
        }
        QVERIFY(common.having(0, u"부대통령"_s)); // one in eight has it
        for (const QString &word : {u"대통"_s, u"통령실"_s, u"대통령회"_s})
            QVERIFY2(!common.having(0, word), qPrintable(word));
    }

    // What need not be looked at may be damaged.
    void textsOfThemAreNotRead()
    {
        TempStore store;
        fill(store, block);
        const auto whole = allFound(*store);
        const QByteArray damage = "UPDATE body SET html = x'00', dictionary = 0 WHERE article % 8 > 2";
        store.reopen();
        QTRY_VERIFY(isKept(store));
        change(store, damage);
        QCOMPARE(idsOf(got(store->board(parsed(u"대통령"_s)))).size(), whole[u"대통령"_s].size());
        change(store, "DELETE FROM common_word"); // it is not kept again within the blink of an eye
        QVERIFY(idsOf(got(store->board(parsed(u"대통령"_s)))).size() < whole[u"대통령"_s].size());
    }

    void anotherTextLetsGoOfItsBlock()
    {
        TempStore store;
        const SourceId source = fill(store);
        store.reopen();
        QTRY_VERIFY(isKept(store));
        const auto before = allFound(*store);
        AnalysedArticle other = makeArticle(11, u"제목 11"_s, u"<p>국회의원 발언</p>"_s);
        got(store->saveArticles(source, {other}));
        QVERIFY(!isKept(store));
        QCOMPARE(idsOf(got(store->board(parsed(u"대통령"_s)))).size(), before[u"대통령"_s].size() - 1);
        QTRY_VERIFY_WITH_TIMEOUT(isKept(store), 20000);
        QCOMPARE(idsOf(got(store->board(parsed(u"대통령"_s)))).size(), before[u"대통령"_s].size() - 1);
        other.article.body = SafeHtml::fromSanitised(htmlOf(11));
        got(store->saveArticles(source, {other}));
        QCOMPARE(allFound(*store), before);
    }

    // The same where the text comes first and its marks later.
    void soDoesOneThatWaitsForItsMarks()
    {
        TempStore store;
        const SourceId source = fill(store);
        store.reopen();
        QTRY_VERIFY(isKept(store));
        AnalysedArticle other = makeArticle(11, u"제목 11"_s, u"<p>국회의원 발언</p>"_s);
        other.marks = AnalysedArticle::Marks::Later;
        got(store->saveArticles(source, {other}));
        QVERIFY(!isKept(store));
        const auto waiting = idsOf(got(store->board(parsed(u"국회의원"_s))));
        QCOMPARE(waiting.size(), 1);
        QVERIFY(!idsOf(got(store->board(parsed(u"대통령"_s)))).contains(waiting.first()));
    }

    void theDoctorSeesWhatIsWrong()
    {
        TempStore store;
        fill(store);
        const auto right = allFound(*store);
        store.reopen();
        QTRY_VERIFY(isKept(store));
        change(
            store, "UPDATE common_word SET articles = x'" + QByteArray(128, 'f') + "' WHERE word = '대통령'");
        QVERIFY(!got(store->doctor(false)).problems.isEmpty());
        QVERIFY(!got(store->doctor(true)).repaired.isEmpty());
        QCOMPARE(allFound(*store), right);
        QTRY_VERIFY_WITH_TIMEOUT(isKept(store), 20000);
        QCOMPARE(got(store->doctor(false)).problems, QStringList());
    }

    // What is wrong with them alone is no reason to index everything anew.
    void theIndexStaysWhereOnlyTheyAreWrong()
    {
        TempStore store;
        fill(store);
        store.close();
        Connection connection(store.database(), Database::Mode::Write);
        keepAll(connection);
        connection.database.execute(
            "UPDATE common_word SET articles = x'" + QByteArray(128, 'f') + "' WHERE word = '대통령'");
        const DoctorReport report = examineAll(connection, Doctor::Purpose::Repair);
        QCOMPARE(report.repaired.size(), 1);
        QVERIFY(connection.index.isIndexed(block / 2));
        QCOMPARE(examineAll(connection, Doctor::Purpose::Look).problems, QStringList());
    }

    void theDoctorLooksIntoBlocksOfAllAges_data()
    {
        QTest::addColumn<int>("blocks");
        QTest::addColumn<QList<int>>("looked");
        QTest::newRow("none is whole") << 0 << QList<int>{};
        QTest::newRow("one") << 1 << QList<int>{0};
        QTest::newRow("two") << 2 << QList<int>{0, 1};
        QTest::newRow("five") << 5 << QList<int>{0, 2, 4};
    }
    void theDoctorLooksIntoBlocksOfAllAges()
    {
        QFETCH(int, blocks);
        QFETCH(QList<int>, looked);
        TempStore store;
        fill(store, blocks * block + 20);
        store.close();
        Connection connection(store.database(), Database::Mode::Write);
        keepAll(connection);
        QCOMPARE(commonWordProblem(connection), QString());
        QList<int> seen;
        for (int i = 0; i < blocks; ++i) {
            const QByteArray wrong = "INSERT INTO common_word (block, word, articles) VALUES ("
                + QByteArray::number(i) + ", '뷁뷁뷁', x'" + QByteArray(128, 'f') + "')";
            connection.database.execute(wrong);
            if (!commonWordProblem(connection).isEmpty())
                seen.append(i);
            connection.database.execute("DELETE FROM common_word WHERE word = '뷁뷁뷁'");
        }
        QCOMPARE(seen, looked);
    }

    // Of long texts the beginning is held and counted; what is behind the texts themselves tell.
    void longTextsAreReadAtTheirBeginning()
    {
        TempStore store;
        const SourceId source = store.addSource();
        QList<AnalysedArticle> all;
        const QString much = u" 말했다"_s.repeated(CommonWords::longestRead / 4);
        for (int n = 1; n < block; ++n)
            all.append(makeArticle(
                n, u"제목 %1"_s.arg(n), u"<p>대통령실"_s + much + u"</p><p>관계자는 떠났다</p>"_s));
        got(store->saveArticles(source, all));
        store.close();
        {
            Connection connection(store.database(), Database::Mode::Write);
            keepAll(connection);
            CommonWords &common = connection.index.commonWords();
            QVERIFY(common.having(0, u"대통령실"_s));
            QVERIFY(common.having(0, u"말했다"_s));
            QVERIFY(!common.having(0, u"관계자"_s));
            QCOMPARE(common.wronglyKept(0), QList<qint64>());
        }
        store.open();
        for (const QString &word : {u"대통령실"_s, u"말했다"_s, u"관계자"_s})
            QCOMPARE(got(store->count(parsed(word))), block - 1);
    }

    // Each deletion would have a whole block counted again.
    void aDeletedArticleLeavesItsBlock()
    {
        TempStore store;
        fill(store);
        store.close();
        Connection connection(store.database(), Database::Mode::Write);
        keepAll(connection);
        const auto kept = connection.index.commonWords().having(0, u"대통령"_s);
        Transaction transaction(connection.database);
        ChangeSet changes;
        for (const int id : {3, 4, 300})
            deleteArticle(connection, ArticleId{id}, changes);
        transaction.commit();
        QVERIFY(connection.index.commonWords().having(0, u"대통령"_s) == kept);
        QCOMPARE(commonWordProblem(connection), QString());
        QCOMPARE(fullTextProblem(connection), QString());
        Transaction rest(connection.database);
        QVERIFY(!connection.index.commonWords().keepSlice());
    }

    // One that has the reader's marks comes back under its id, perhaps with another text.
    void oneThatComesBackLetsGoOfItsBlock_data()
    {
        QTest::addColumn<bool>("marksFollow");
        QTest::newRow("with its marks") << false;
        QTest::newRow("before its marks") << true;
    }
    void oneThatComesBackLetsGoOfItsBlock()
    {
        QFETCH(bool, marksFollow);
        TempStore store;
        const SourceId source = fill(store);
        const ArticleId id = idsOf(got(store->board(parsed(u"대통령"_s)))).first();
        const QString guid = got(store->article(id)).article.guid;
        got(store->setSaved({id}, true));
        store.close();
        {
            Connection connection(store.database(), Database::Mode::Write);
            keepAll(connection);
            // As a repair takes one away that cannot be read.
            connection.index.remove(id.value);
            run(connection.database, "article.delete", id.value);
        }
        store.open();
        QVERIFY(isKept(store));
        AnalysedArticle other = makeArticle(9999, u"다른 글"_s, u"<p>국회의원 발언</p>"_s);
        other.article.guid = guid;
        if (marksFollow)
            other.marks = AnalysedArticle::Marks::Later;
        got(store->saveArticles(source, {other}));
        QCOMPARE(idsOf(got(store->board(parsed(u"국회의원"_s)))), QList{id});
        QVERIFY(!idsOf(got(store->board(parsed(u"대통령"_s)))).contains(id));
    }

    void aWriteThatIsTakenBackIsTriedAgain()
    {
        TempStore store;
        fill(store);
        store.close();
        Connection connection(store.database(), Database::Mode::Write);
        CommonWords &common = connection.index.commonWords();
        {
            Transaction transaction(connection.database);
            QVERIFY(common.keepSlice());
        }
        QVERIFY(!common.having(0, u"대통령"_s));
        keepAll(connection);
        QVERIFY(common.having(0, u"대통령"_s));
    }

    void goWithTheIndex()
    {
        TempStore store;
        fill(store);
        store.reopen();
        QTRY_VERIFY(isKept(store));
        const auto before = allFound(*store);
        store.close();
        {
            Connection connection(store.database(), Database::Mode::Write);
            Transaction transaction(connection.database);
            connection.index.startAnew();
            transaction.commit();
        }
        QVERIFY(!isKept(store));
        store.open();
        QCOMPARE(allFound(*store), before);
        QTRY_VERIFY_WITH_TIMEOUT(isKept(store), 20000);
        QCOMPARE(allFound(*store), before);
    }
};

QTEST_GUILESS_MAIN(TestCommonWords)
#include "tst_commonwords.moc"

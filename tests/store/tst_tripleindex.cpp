// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks of articles that do not have a word are not looked at, and nothing is found less for that.
#include "search/lettertriples.h"
#include "search/searchabletext.h"
#include "store/connection.h"
#include "store/doctor.h"
#include "store/fulltextcheck.h"
#include "store/storedarticles.h"
#include "store/tempstore.h"
#include "store/tripleindex.h"

#include <QRandomGenerator>

#include <sqlite3.h>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int block = int(articlesOfBlock);

const QString together = u"대통령"_s;

// Both pairs of the word, and the word in one article.
QString htmlOf(int n, int withIt)
{
    return n == withIt ? u"<p>부대통령 방문</p>"_s : u"<p>대통 통령회의 소식</p>"_s;
}

SourceId fill(TempStore &store, int articles, int withIt)
{
    const SourceId source = store.addSource();
    QList<AnalysedArticle> all;
    for (int n = 1; n <= articles; ++n)
        all.append(makeArticle(n, u"제목 %1"_s.arg(n), htmlOf(n, withIt)));
    got(store->saveArticles(source, all));
    return source;
}

void keepAll(Connection &connection)
{
    Transaction transaction(connection.database);
    connection.index.indexAllWaiting();
    while (connection.index.triples().keepSlice()) { }
    transaction.commit();
}

void keepAll(TempStore &store)
{
    store.close();
    {
        Connection connection(store.database(), Database::Mode::Write);
        keepAll(connection);
    }
    store.open();
}

// By a connection that may write an index's own tables.
void doHarm(const QString &file, const QByteArray &sql)
{
    sqlite3 *handle = nullptr;
    QCOMPARE(sqlite3_open(QFile::encodeName(file).constData(), &handle), SQLITE_OK);
    QCOMPARE(sqlite3_exec(handle, sql.constData(), nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(handle);
}

QList<qint64> numbers(const IdSet &set)
{
    return set.ids();
}

// What the index gives, before any text is looked at.
QList<qint64> candidates(const QString &file, const QString &word)
{
    Connection connection(file, Database::Mode::Read);
    QList<qint64> ids;
    connection.index.find(TextNeedle::word(word), false, [&](qint64 id) { ids.append(id); });
    return ids;
}

qsizetype found(TempStore &store, const QString &query)
{
    return idsOf(got(store->board(parsed(query)))).size();
}

} // namespace

class TestTripleIndex : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void blocksWithoutTheWordAreNotLookedAt()
    {
        TempStore store;
        fill(store, 3 * block + 20, block + 7);
        QCOMPARE(candidates(store.database(), together).size(), 3 * block + 20);
        keepAll(store);
        // The block that has it, and the newest, which is not whole.
        QCOMPARE(candidates(store.database(), together).size(), block + 21);
        QCOMPARE(candidates(store.database(), u"대통"_s).size(), 3 * block + 20);
        QCOMPARE(found(store, together), 1);
        QCOMPARE(found(store, u"통령회"_s), 3 * block + 19);
        QCOMPARE(got(store->doctor(false)).problems, QStringList());
    }

    void areKeptAtRest()
    {
        TempStore store;
        fill(store, block + 20, 7);
        store.reopen();
        const auto kept = [&] {
            Connection connection(store.database(), Database::Mode::Read);
            return numbers(connection.index.triples().kept());
        };
        QTRY_COMPARE_WITH_TIMEOUT(kept(), QList<qint64>{0}, 20000);
    }

    // Text, title, readings of Chinese characters, and a word that was typed with its particle.
    void findTheWordHoweverItStands_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("query");
        QTest::newRow("within a word") << u"제목"_s << u"<p>부대통령실</p>"_s << u"대통령"_s;
        QTest::newRow("in the title") << u"새 대통령"_s << u"<p>소식</p>"_s << u"대통령"_s;
        QTest::newRow("title alone is asked") << u"새 대통령"_s << u"<p>소식</p>"_s << u"title:대통령"_s;
        QTest::newRow("in Chinese") << u"제목"_s << u"<p>大統領 訪問</p>"_s << u"대통령"_s;
        QTest::newRow("typed in Chinese") << u"제목"_s << u"<p>대통령 방문</p>"_s << u"大統領"_s;
        QTest::newRow("with a particle") << u"제목"_s << u"<p>대통령을 만나</p>"_s << u"대통령이"_s;
        QTest::newRow("written apart") << u"제목"_s << u"<p>기준 금리 인상</p>"_s << u"금리인상"_s;
        QTest::newRow("five, written apart") << u"제목"_s << u"<p>기준 금리인상</p>"_s << u"기준금리인상"_s;
        QTest::newRow("typed as with a particle, written apart")
            << u"제목"_s << u"<p>국제 회의 개막</p>"_s << u"국제회의"_s;
        QTest::newRow("the same, with the pair elsewhere")
            << u"제목"_s << u"<p>경제 정의 법제정</p>"_s << u"경제정의"_s;
        QTest::newRow("scripts meet") << u"제목"_s << u"<p>AI 반도체</p>"_s << u"AI반도체"_s;
        QTest::newRow("a phrase") << u"제목"_s << u"<p>새 대통령실 관계자는</p>"_s
                                  << u"\"대통령실 관계자\""_s;
        QTest::newRow("initials") << u"삼성전자 실적"_s << u"<p>소식</p>"_s << u"ㅅㅅㅈㅈ"_s;
        QTest::newRow("consonants") << u"제목"_s << u"<p>ㅋㅋㅋ 웃음</p>"_s << u"ㅋㅋㅋ"_s;
        QTest::newRow("rare characters") << u"제목"_s << u"<p>𠀀𠀁𠀂 文</p>"_s << u"𠀀𠀁𠀂"_s;
        QTest::newRow("near") << u"제목"_s << u"<p>대통령 금리 발언</p>"_s << u"near:\"대통령 발언\""_s;
        QTest::newRow("not") << u"제목"_s << u"<p>대통령 금리</p>"_s << u"금리 -국무총리"_s;
    }
    void findTheWordHoweverItStands()
    {
        QFETCH(QString, title);
        QFETCH(QString, html);
        QFETCH(QString, query);
        TempStore store;
        const SourceId source = fill(store, block + 20, 0);
        AnalysedArticle one = makeArticle(9, title, html);
        got(store->saveArticles(source, {one}));
        const qsizetype before = found(store, query);
        QCOMPARE(before, 1);
        keepAll(store);
        QCOMPARE(found(store, query), before);
    }

    // Of an article of a kept block: before it is indexed, and after.
    void anotherTextIsFoundAtOnce_data()
    {
        QTest::addColumn<bool>("marksFollow");
        QTest::newRow("with its marks") << false;
        QTest::newRow("before its marks") << true;
    }
    void anotherTextIsFoundAtOnce()
    {
        QFETCH(bool, marksFollow);
        TempStore store;
        const SourceId source = fill(store, 2 * block + 20, block + 7);
        keepAll(store);
        AnalysedArticle other = makeArticle(11, u"제목 11"_s, u"<p>대통령 통령회의</p>"_s);
        if (marksFollow)
            other.marks = AnalysedArticle::Marks::Later;
        got(store->saveArticles(source, {other}));
        QCOMPARE(found(store, together), 2);
        other.marks = AnalysedArticle::Marks::Made;
        got(store->saveArticles(source, {other}));
        QCOMPARE(found(store, together), 2);
        store.reopen(); // what waits is indexed
        QCOMPARE(found(store, together), 2);
        QCOMPARE(got(store->doctor(false)).problems, QStringList());
    }

    void goWithTheIndex()
    {
        TempStore store;
        fill(store, block + 20, 7);
        keepAll(store);
        store.close();
        {
            Connection connection(store.database(), Database::Mode::Write);
            Transaction transaction(connection.database);
            connection.index.startAnew();
            QCOMPARE(numbers(connection.index.triples().kept()), QList<qint64>());
            while (connection.index.triples().keepSlice()) { } // before the articles are indexed again
            transaction.commit();
        }
        store.open();
        QCOMPARE(found(store, together), 1);
    }

    void aWriteThatIsTakenBackIsTriedAgain()
    {
        TempStore store;
        fill(store, block + 20, 7);
        store.close();
        Connection connection(store.database(), Database::Mode::Write);
        {
            Transaction transaction(connection.database);
            QVERIFY(connection.index.triples().keepSlice());
        }
        QCOMPARE(numbers(connection.index.triples().kept()), QList<qint64>());
        keepAll(connection);
        QCOMPARE(numbers(connection.index.triples().kept()), QList<qint64>{0});
    }

    void articlesOfTheNewestBlocksMayGo()
    {
        TempStore store;
        fill(store, 2 * block, 7);
        keepAll(store);
        store.close();
        {
            Connection connection(store.database(), Database::Mode::Write);
            Transaction transaction(connection.database);
            ChangeSet changes;
            for (int n = block; n <= 2 * block; ++n)
                deleteArticle(connection, ArticleId{n}, changes);
            transaction.commit();
        }
        store.open();
        QCOMPARE(found(store, together), 1);
        QCOMPARE(found(store, u"국무총"_s), 0);
    }

    void aDamagedIndexSparesNothingAndHidesNothing()
    {
        TempStore store;
        fill(store, block + 20, 7);
        keepAll(store);
        store.close();
        doHarm(
            store.database(), QByteArray("UPDATE triple_index_data SET block = zeroblob(40) WHERE id > 100"));
        store.open();
        QCOMPARE(found(store, together), 1);
    }

    // A text of very many letters is taken in by parts.
    void longTextsAreWhole()
    {
        TempStore store;
        const SourceId source = fill(store, block + 20, 0);
        QRandomGenerator chance(1);
        QString letters;
        for (int i = 0; i < 900'000; ++i)
            letters += QChar(0xac00 + chance.bounded(11172));
        got(store->saveArticles(
            source, {makeArticle(5, u"길다"_s, u"<p>부대통령 "_s + letters + u" 국무총리</p>"_s)}));
        keepAll(store);
        for (const QString &word : {together, u"국무총"_s, letters.mid(450'000, 3)})
            QCOMPARE(found(store, word), 1);
        Connection connection(store.database(), Database::Mode::Read);
        QCOMPARE(tripleProblem(connection), QString());
    }

    void theDoctorSeesWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("harm");
        QTest::newRow("a block that knows nothing")
            << QByteArray("INSERT INTO triple_index (triple_index) VALUES ('delete-all');"
                          "INSERT INTO triple_index (rowid, triples) VALUES (0, 'kept')");
        QTest::newRow("a lost page") << QByteArray("DELETE FROM triple_index_data WHERE id > 100");
        QTest::newRow("a page of noise")
            << QByteArray("UPDATE triple_index_data SET block = zeroblob(40) WHERE id > 100");
    }
    void theDoctorSeesWhatIsWrong()
    {
        QFETCH(QByteArray, harm);
        TempStore store;
        fill(store, block + 20, 7);
        store.close();
        {
            Connection connection(store.database(), Database::Mode::Write);
            keepAll(connection);
        }
        doHarm(store.database(), harm);
        Connection connection(store.database(), Database::Mode::Write);
        const DoctorReport report = examineAll(connection, Doctor::Purpose::Repair);
        QCOMPARE(report.repaired.size(), 1);
        QVERIFY(connection.index.isIndexed(block / 2)); // the full text index stays as it is
        keepAll(connection);
        QCOMPARE(examineAll(connection, Doctor::Purpose::Look).problems, QStringList());
        QCOMPARE(numbers(connection.index.triples().kept()), QList<qint64>{0});
    }

    // Texts of few letters, so that pairs stand in nearly all of them, written, changed, taken away and kept
    // in any order: a search finds what a look into each text finds.
    void findsWhatTheTextsSay()
    {
        QRandomGenerator chance(21);
        const QString alphabet = u"뷁뛟쀍꿻의"_s; // with what may be a particle
        const auto word = [&](int shortest, int longest) {
            QString made;
            for (int left = chance.bounded(shortest, longest + 1); left > 0; --left)
                made += alphabet[chance.bounded(alphabet.size())];
            return made;
        };
        TempStore store;
        const SourceId source = store.addSource();
        QMap<int, QString> texts;
        for (int round = 0; round < 6; ++round) {
            QList<AnalysedArticle> some;
            const auto write = [&](int n) {
                QStringList words;
                for (int left = chance.bounded(1, 5); left > 0; --left)
                    words += word(1, 5);
                texts[n] = words.join(u' ');
                some.append(makeArticle(n, u"%1"_s.arg(n), u"<p>"_s + texts[n] + u"</p>"_s));
                some.last().marks
                    = chance.bounded(4) == 0 ? AnalysedArticle::Marks::Later : AnalysedArticle::Marks::Made;
            };
            for (int n = round * 300 + 1; n <= (round + 1) * 300; ++n)
                write(n);
            for (int n = chance.bounded(14); n < round * 300; n += 1 + chance.bounded(14))
                write(n + 1);
            got(store->saveArticles(source, some));
            if (round % 2 == 1)
                keepAll(store);
            if (round == 3) {
                QList<ArticleId> gone;
                for (const ArticleId id : idsOf(got(store->board({}))))
                    if (chance.bounded(20) == 0)
                        gone.append(id);
                for (const ArticleId id : std::as_const(gone))
                    texts.remove(got(store->article(id)).article.guid.section(u'-', -1).toInt());
                store.close();
                {
                    Connection connection(store.database(), Database::Mode::Write);
                    Transaction transaction(connection.database);
                    ChangeSet changes;
                    for (const ArticleId id : std::as_const(gone))
                        deleteArticle(connection, id, changes);
                    transaction.commit();
                }
                store.open();
            }
            for (int i = 0; i < 40; ++i) {
                const QString sought = word(3, 6);
                const auto has = [&](const QString &text) { return text.contains(sought); };
                QCOMPARE(
                    found(store, u'"' + sought + u'"'), std::count_if(texts.cbegin(), texts.cend(), has));
                const TextNeedle needle = TextNeedle::word(sought);
                const auto holds = [&](const QString &text) { return needle.isIn(text); };
                QCOMPARE(found(store, sought), std::count_if(texts.cbegin(), texts.cend(), holds));
            }
        }
        Connection connection(store.database(), Database::Mode::Read);
        QCOMPARE(fullTextProblem(connection), QString());
        QCOMPARE(tripleProblem(connection), QString());
    }
};

QTEST_GUILESS_MAIN(TestTripleIndex)
#include "tst_tripleindex.moc"

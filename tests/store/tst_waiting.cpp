// SPDX-License-Identifier: GPL-3.0-or-later
// What waits for the full text index is found as if the index had it.
#include "store/connection.h"
#include "store/tempstore.h"

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

QList<qint64> waiting(const QString &file)
{
    Connection connection(file, Database::Mode::Read);
    QList<qint64> ids;
    Query query(connection.database, "fulltext.waiting");
    while (query.next())
        ids.append(query.integer(0));
    return ids;
}

const QStringList queries{u"금리"_s, u"기준금리"_s, u"준금"_s, u"은"_s, u"\"기준금리 동결\""_s,
    u"title:한국은행"_s, u"-금리"_s, u"李在明"_s, u"이재명"_s, u"ㅎㄱㅇㅎ"_s, u"rate"_s,
    u"near:\"금리 동결\""_s, u"한국은행 OR rate"_s, u"금리 sort:relevance"_s, u"뷁"_s};

QList<AnalysedArticle> someArticles()
{
    return {makeArticle(1, u"한국은행 기준금리 동결"_s, u"<p>금리는 그대로다.</p>"_s),
        makeArticle(2, u"李在明 대통령 발언"_s, u"<p>기준금리 언급은 없었다.</p>"_s),
        makeArticle(3, u"Fed holds rate"_s, u"<p>The rate stays.</p>"_s),
        makeArticle(4, u"날씨"_s, u"<p>맑음.</p>"_s)};
}

QMap<QString, QStringList> allFound(Store &store)
{
    QMap<QString, QStringList> found;
    for (const QString &query : queries)
        found[query] = titles(store, query);
    return found;
}

} // namespace

class TestWaiting : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isFoundAsWhatIsIndexed()
    {
        TempStore store;
        got(store->saveArticles(store.addSource(), someArticles()));
        QCOMPARE(waiting(store.database()).size(), 4);
        const auto found = allFound(*store);
        QCOMPARE(found[u"금리"_s].size(), 2);
        QCOMPARE(found[u"rate"_s].size(), 1);
        QCOMPARE(got(store->stats()).indexed, 4);
        store.reopen();
        QVERIFY(waiting(store.database()).isEmpty());
        QCOMPARE(allFound(*store), found);
        QCOMPARE(got(store->doctor(false)).problems.join(u'\n'), QString());
    }

    // The reading connections know what waits from their last search.
    void anotherTextIsAnotherFind()
    {
        TempStore store;
        const SourceId source = store.addSource();
        got(store->saveArticles(source, someArticles()));
        QCOMPARE(titles(*store, u"기준금리"_s).size(), 2);
        AnalysedArticle revised = makeArticle(2, u"李在明 대통령 발언"_s, u"<p>환율을 말했다.</p>"_s);
        got(store->saveArticles(source, {revised}));
        QCOMPARE(titles(*store, u"기준금리"_s), QStringList{u"한국은행 기준금리 동결"_s});
        QCOMPARE(titles(*store, u"환율"_s), QStringList{u"李在明 대통령 발언"_s});
        store.reopen();
        QCOMPARE(titles(*store, u"기준금리"_s), QStringList{u"한국은행 기준금리 동결"_s});
        QCOMPARE(titles(*store, u"환율"_s), QStringList{u"李在明 대통령 발언"_s});
        revised.article.body = SafeHtml::fromSanitised(u"<p>물가를 말했다.</p>"_s);
        got(store->saveArticles(source, {revised}));
        QVERIFY(titles(*store, u"환율"_s).isEmpty());
        QCOMPARE(titles(*store, u"물가"_s).size(), 1);
        QCOMPARE(got(store->doctor(true)).problems.join(u'\n'), QString());
    }

    void manyAreTakenInAtOnce()
    {
        TempStore store;
        const SourceId source = store.addSource();
        int n = 0;
        for (int part = 0; part < 13; ++part) {
            QList<AnalysedArticle> some;
            for (int i = 0; i < 50; ++i, ++n)
                some.append(makeArticle(n, u"제목 %1"_s.arg(n), u"<p>기준금리 인상</p>"_s));
            got(store->saveArticles(source, some));
            QVERIFY(waiting(store.database()).size() < SearchIndex::manyWaiting);
            QCOMPARE(titles(*store, u"기준금리"_s).size(), n);
        }
        QCOMPARE(waiting(store.database()).size(), n - SearchIndex::manyWaiting);
        QCOMPARE(got(store->doctor(true)).problems.join(u'\n'), QString());
    }

    // No write takes long: of long texts only some are taken in with each.
    void longTextsAreTakenInByAndBy()
    {
        TempStore store;
        const SourceId source = store.addSource();
        const QString text = u"<p>"_s + u"기준금리 인상 "_s.repeated(500) + u"</p>"_s;
        QList<AnalysedArticle> articles;
        for (int n = 0; n < SearchIndex::manyWaiting; ++n)
            articles.append(makeArticle(n, u"제목 %1"_s.arg(n), text));
        got(store->saveArticles(source, articles));
        const qsizetype left = waiting(store.database()).size();
        QVERIFY2(left > articles.size() / 2 && left < articles.size(), qPrintable(QString::number(left)));
        QCOMPARE(titles(*store, u"기준금리"_s).size(), articles.size());
        store.reopen();
        QVERIFY(waiting(store.database()).isEmpty());
        QCOMPARE(titles(*store, u"기준금리"_s).size(), articles.size());
        QCOMPARE(got(store->doctor(false)).problems.join(u'\n'), QString());
    }

    // Whatever opens the store for writing takes in what a run that was killed has left.
    void whatAKilledRunLeftIsTakenIn()
    {
        TempStore store;
        got(store->saveArticles(store.addSource(), someArticles()));
        QTemporaryDir left;
        for (const char *end : {"", "-wal"})
            QVERIFY(QFile::copy(
                store.database() + QLatin1String(end), left.filePath(u"sokbo.db"_s) + QLatin1String(end)));
        QCOMPARE(waiting(left.filePath(u"sokbo.db"_s)).size(), 4);
        QVERIFY(Store::open(left.path()));
        QVERIFY(waiting(left.filePath(u"sokbo.db"_s)).isEmpty());
    }

    // A correction made now concerns marks that were made before.
    void correctionsLookAtWhatWaits()
    {
        TempStore store;
        got(store->saveArticles(store.addSource(), someArticles()));
        Correction correction;
        correction.kind = CorrectionKind::NotEntity;
        correction.subject = u"한국은행"_s;
        correction.made = noon;
        got(store->changeCorrections({correction}, {}));
        QCOMPARE(got(store->articlesForRecogniser(std::nullopt, 10)).size(), 1);
    }

    void wordsAreSuggestedThatOnlyWaitingTextsHave()
    {
        TempStore store;
        got(store->saveArticles(store.addSource(), someArticles()));
        QVERIFY(waiting(store.database()).size() > 0);
        const auto suggested = got(store->suggestions(parsed(u"한국은헹"_s), noon));
        QCOMPARE(suggested.size(), 1);
        QCOMPARE(suggested.first().query, u"한국은행"_s);
    }

    void aDoctorMissesWhatNeitherWaitsNorIsIndexed()
    {
        TempStore store;
        got(store->saveArticles(store.addSource(), someArticles()));
        QCOMPARE(got(store->doctor(false)).problems.join(u'\n'), QString());
        {
            Connection connection(store.database(), Database::Mode::Write);
            connection.database.execute("DELETE FROM index_queue WHERE article = 2");
        }
        QVERIFY(got(store->doctor(false)).problems.join(u'\n').contains(u"not in the full text index"));
        QVERIFY(!got(store->doctor(true)).problems.isEmpty());
        QTRY_COMPARE(got(store->doctor(false)).problems.join(u'\n'), QString());
        QCOMPARE(titles(*store, u"기준금리"_s).size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestWaiting)
#include "tst_waiting.moc"

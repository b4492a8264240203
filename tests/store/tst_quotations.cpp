// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connection.h"
#include "store/tempstore.h"

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

// Article n, in which everybody of `said` ("민하린: 등대를 지키겠다") says something: in the title or in the
// text.
AnalysedArticle articleOf(int n, const QStringList &said, Mention::Field field = Mention::Field::Text)
{
    AnalysedArticle article = makeArticle(n, u"제목 %1"_s.arg(n));
    for (const QString &each : said) {
        const QString name = each.section(u": "_s, 0, 0), words = each.section(u": "_s, 1);
        const int at = int(article.mentions.size());
        Mention mention = makeMention(name, name, MentionType::Person, field, at);
        mention.role = u"의원"_s;
        article.mentions.append(mention);
        article.quotations.append(
            {field, 10 * at, 10 * at + int(words.size()), words, at, name + u" 의원"_s});
    }
    return article;
}

QStringList linesOf(const QList<SaidWords> &said)
{
    QStringList lines;
    for (const SaidWords &each : said)
        lines.append(each.who + u": "_s + each.text);
    return lines;
}

} // namespace

class TestQuotationStore : public QObject {
    Q_OBJECT

    static EntityId idOf(TempStore &store, const QString &name)
    {
        return got(store->findEntities(name)).value(0).id;
    }
    static QStringList saidBy(TempStore &store, const QString &name)
    {
        const EntityId id = idOf(store, name);
        return id.isValid() ? linesOf(got(store->entity(id, noon)).said) : QStringList();
    }

private Q_SLOTS:
    void keepsWhoSaysWhatWithItsPlace()
    {
        TempStore store;
        const SourceId source = store.addSource(u"하늘신문"_s);
        const ArticleId id
            = got(store->saveArticles(source, {articleOf(1, {u"도윤: 간다"_s, u"하린: 남는다"_s})})).ids[0];
        const QList<SaidWords> said = got(store->quotationsIn({id}));
        QCOMPARE(linesOf(said), (QStringList{u"도윤 의원: 간다"_s, u"하린 의원: 남는다"_s}));
        QCOMPARE(said[1].speaker, idOf(store, u"하린"_s));
        QCOMPARE(said[1].name, u"하린"_s);
        QCOMPARE(said[1].role, u"의원"_s);
        QCOMPARE(said[1].field, Mention::Field::Text);
        QCOMPARE((std::pair{said[1].start, said[1].end}), (std::pair{10, 13}));
        QCOMPARE(said[1].title, u"제목 1"_s);
        QCOMPARE(said[1].sourceTitle, u"하늘신문"_s);
        QCOMPARE(said[1].published, noon.addSecs(-3600));
    }

    void theHeadlineComesFirst()
    {
        TempStore store;
        const SourceId source = store.addSource();
        AnalysedArticle article = articleOf(1, {u"도윤: 간다"_s});
        const AnalysedArticle inTitle = articleOf(1, {u"하린: 남는다"_s}, Mention::Field::Title);
        article.mentions = inTitle.mentions + article.mentions;
        article.quotations[0].speaker = 1;
        article.quotations.append(inTitle.quotations);
        const ArticleId id = got(store->saveArticles(source, {article})).ids[0];
        QCOMPARE(linesOf(got(store->quotationsIn({id}))),
            (QStringList{u"하린 의원: 남는다"_s, u"도윤 의원: 간다"_s}));
    }

    void theCardHasTheNewestWordsOnce()
    {
        TempStore store;
        const SourceId source = store.addSource();
        got(store->saveArticles(source,
            {articleOf(3, {u"도윤: 셋"_s}), articleOf(1, {u"도윤: 하나, 둘"_s}),
                articleOf(2, {u"도윤: “하나, 둘”"_s}), articleOf(4, {u"하린: 넷"_s})}));
        QCOMPARE(saidBy(store, u"도윤"_s), (QStringList{u"도윤 의원: 하나, 둘"_s, u"도윤 의원: 셋"_s}));
    }

    void newMarksReplaceWhatWasSaid()
    {
        TempStore store;
        const SourceId source = store.addSource();
        const ArticleId id = got(store->saveArticles(source, {articleOf(1, {u"도윤: 간다"_s})})).ids[0];
        const AnalysedArticle corrected = articleOf(1, {u"김도윤: 간다"_s});
        got(store->saveMentions(
            {{got(store->article(id)).article, corrected.mentions, corrected.quotations}}, 2, 0));
        QCOMPARE(linesOf(got(store->quotationsIn({id}))), QStringList{u"김도윤 의원: 간다"_s});
        QCOMPARE(titles(*store, u"said:\"도윤\""_s), QStringList());
        QCOMPARE(titles(*store, u"said:김도윤"_s), QStringList{u"제목 1"_s});
        QCOMPARE(got(store->doctor(false)).problems, QStringList());
    }

    void aRevisedArticleSaysWhatItSaysNow()
    {
        TempStore store;
        const SourceId source = store.addSource();
        const ArticleId id = got(store->saveArticles(source, {articleOf(1, {u"도윤: 간다"_s})})).ids[0];
        AnalysedArticle revised = articleOf(1, {u"도윤: 안 간다"_s});
        revised.article.title = u"다른 제목"_s;
        QCOMPARE(got(store->saveArticles(source, {revised})).revised, 1);
        QCOMPARE(linesOf(got(store->quotationsIn({id}))), QStringList{u"도윤 의원: 안 간다"_s});
    }

    void theWordsOfAWholeTextOutliveTheFeedsShortOne()
    {
        TempStore store;
        const SourceId source = store.addSource();
        AnalysedArticle whole = articleOf(1, {u"도윤: 간다"_s});
        whole.article.wholeText = true;
        const ArticleId id = got(store->saveArticles(source, {whole})).ids[0];
        AnalysedArticle shorter = articleOf(1, {u"하린: 남는다"_s}, Mention::Field::Title);
        shorter.article.title = u"하린 의원 “남는다”"_s;
        got(store->saveArticles(source, {shorter}));
        QCOMPARE(linesOf(got(store->quotationsIn({id}))),
            (QStringList{u"하린 의원: 남는다"_s, u"도윤 의원: 간다"_s}));
    }

    void removingASourceRemovesWhatWasSaid()
    {
        TempStore store;
        const SourceId source = store.addSource();
        got(store->saveArticles(source, {articleOf(1, {u"도윤: 간다"_s})}));
        const EntityId speaker = idOf(store, u"도윤"_s);
        got(store->removeSource(source));
        QVERIFY(got(store->entity(speaker, noon)).said.isEmpty()); // hidden at once
        store.reopen(); // and deleted after the next start
        QTRY_COMPARE(got(store->stats()).articles, 0);
        store.close();
        Connection connection(store.database(), Database::Mode::Read);
        QCOMPARE(connection.database.pragma("user_version") > 0, true);
        Query left(connection.database, "upkeep.strayQuotations");
        QVERIFY(left.next());
        QCOMPARE(left.integer(0), 0);
    }

    void findsArticlesByWhoIsQuoted()
    {
        TempStore store;
        const SourceId source = store.addSource();
        got(store->saveArticles(source,
            {articleOf(1, {u"도윤: 간다"_s, u"하린: 남는다"_s}), articleOf(2, {u"도윤: 또 간다"_s}),
                articleOf(3, {})}));
        const QStringList both{u"제목 1"_s, u"제목 2"_s};
        QCOMPARE(titles(*store, u"said:도윤"_s), both);
        QCOMPARE(titles(*store, u"말한:하린"_s), QStringList{u"제목 1"_s});
        QCOMPARE(titles(*store, u"said:도윤 -said:하린"_s), QStringList{u"제목 2"_s});
        const QString numbered = u"said:#%1"_s.arg(idOf(store, u"도윤"_s).value);
        QCOMPARE(titles(*store, numbered), both);
        QCOMPARE(titles(*store, numbered + u" sort:oldest"_s), (QStringList{u"제목 2"_s, u"제목 1"_s}));
    }

    void theDoctorDropsWordsOfNobody()
    {
        TempStore store;
        const SourceId source = store.addSource();
        const ArticleId id = got(store->saveArticles(source, {articleOf(1, {u"도윤: 간다"_s})})).ids[0];
        store.close();
        {
            Connection connection(store.database(), Database::Mode::Write);
            connection.database.execute("UPDATE said_by SET entity = 999");
        }
        store.open();
        QCOMPARE(got(store->doctor(false)).problems.size(), 1);
        QCOMPARE(got(store->doctor(true)).repaired.size(), 1);
        QCOMPARE(got(store->doctor(false)).problems, QStringList());
        QVERIFY(got(store->quotationsIn({id})).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestQuotationStore)
#include "tst_quotations.moc"

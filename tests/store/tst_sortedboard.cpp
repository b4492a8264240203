// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tempstore.h"

using namespace sokbo;
using namespace sokbo::test;
using Order = BoardQuery::Order;

namespace {

BoardQuery inOrder(Order order)
{
    BoardQuery query;
    query.order = order;
    return query;
}

struct Row {
    const char16_t *title;
    const char16_t *author;
};

// Each an hour older than the one before.
QList<ArticleId> fill(TempStore &store, SourceId source, std::initializer_list<Row> rows, int first = 1)
{
    QList<AnalysedArticle> articles;
    for (const Row &row : rows) {
        AnalysedArticle article = makeArticle(first++, QString::fromUtf16(row.title));
        article.article.author = QString::fromUtf16(row.author);
        articles.append(article);
    }
    return got(store->saveArticles(source, articles)).ids;
}

} // namespace

class TestSortedBoard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sortsByTitleWhateverMarksStandBefore()
    {
        TempStore store;
        const auto ids = fill(store, store.addSource(),
            {{u"하나은행 실적", u""}, {u"‘가계부채’ 대책", u""}, {u"Apple event", u""}, {u"가나다", u""}});
        QCOMPARE(idsOf(got(store->board(inOrder(Order::Title)))), (QList{ids[2], ids[1], ids[3], ids[0]}));
        QCOMPARE(idsOf(got(store->board(inOrder(Order::TitleBackwards)))),
            (QList{ids[0], ids[3], ids[1], ids[2]}));
    }

    void putsArticlesWithoutAnAuthorLastBothWays()
    {
        TempStore store;
        const auto ids = fill(store, store.addSource(),
            {{u"가", u""}, {u"나", u"홍길동"}, {u"다", u"강감찬"}, {u"라", u"홍길동"}, {u"마", u""}});
        QCOMPARE(idsOf(got(store->board(inOrder(Order::Author)))),
            (QList{ids[2], ids[1], ids[3], ids[0], ids[4]}));
        QCOMPARE(idsOf(got(store->board(inOrder(Order::AuthorBackwards)))),
            (QList{ids[1], ids[3], ids[2], ids[0], ids[4]}));
    }

    void sortsBySourceAndNewestFirstWithin()
    {
        TempStore store;
        const auto late
            = fill(store, store.addSource(QStringLiteral("한강일보")), {{u"가", u""}, {u"나", u""}});
        const auto early
            = fill(store, store.addSource(QStringLiteral("나래뉴스")), {{u"다", u""}, {u"라", u""}}, 3);
        QCOMPARE(idsOf(got(store->board(inOrder(Order::Source)))), early + late);
        QCOMPARE(idsOf(got(store->board(inOrder(Order::SourceBackwards)))), late + early);
    }

    void pagesThroughAColumnWithoutALossOrARepetition()
    {
        TempStore store;
        fill(store, store.addSource(),
            {{u"같은 제목", u""}, {u"같은 제목", u""}, {u"같은 제목", u""}, {u"가", u""}, {u"하", u""}});
        const BoardQuery query = inOrder(Order::Title);
        const QList<ArticleId> whole = idsOf(got(store->board(query)));
        QList<ArticleId> paged;
        std::optional<BoardKey> after;
        for (;;) {
            const QList<Headline> page = got(store->page(query, 2, after));
            if (page.isEmpty())
                break;
            for (const Headline &headline : page)
                paged.append(headline.id);
            after = BoardKey{page.last().published, page.last().id};
            QVERIFY(paged.size() <= whole.size());
        }
        QCOMPARE(paged, whole);
    }

    void sortsWhatASearchFinds()
    {
        TempStore store;
        const auto ids = fill(store, store.addSource(),
            {{u"한강 수위 상승", u""}, {u"시장 동향", u""}, {u"가뭄 끝에 한강 단비", u""}});
        auto query = parseQuery(QStringLiteral("title:한강 sort:title"), noon);
        QVERIFY(query);
        QCOMPARE(idsOf(got(store->board(*query))), (QList{ids[2], ids[0]}));
        QCOMPARE(got(store->count(*query)), 2);
    }
};

QTEST_GUILESS_MAIN(TestSortedBoard)
#include "tst_sortedboard.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rankedboard.h"
#include "store/tempstore.h"

using namespace sokbo;
using namespace sokbo::test;
using Order = BoardQuery::Order;

namespace {

struct RankedRow {
    const char16_t *title;
    const char16_t *body;
    ArticleKind kind = ArticleKind::Report;
};

// Each an hour older than the one before.
QList<ArticleId> fillRanked(TempStore &store, std::initializer_list<RankedRow> rows)
{
    QList<AnalysedArticle> articles;
    for (const RankedRow &row : rows) {
        AnalysedArticle article = makeArticle(int(articles.size()), QString::fromUtf16(row.title),
            u"<p>" + QString::fromUtf16(row.body) + u"</p>");
        article.article.kind = row.kind;
        articles.append(article);
    }
    return got(store->saveArticles(store.addSource(), articles)).ids;
}

QList<ArticleId> ranked(TempStore &store, const QString &query)
{
    return idsOf(got(store->board(parsed(query + QStringLiteral(" sort:relevance")))));
}

QList<ArticleId> inPages(TempStore &store, const BoardQuery &query, int limit)
{
    QList<ArticleId> paged;
    std::optional<BoardKey> after;
    for (;;) {
        const QList<Headline> page = got(store->page(query, limit, after));
        if (page.isEmpty())
            return paged;
        for (const Headline &headline : page)
            paged.append(headline.id);
        after = BoardKey{page.last().published, page.last().id};
    }
}

} // namespace

class TestRankedBoard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bestAnswersComeFirst()
    {
        TempStore store;
        const auto ids = fillRanked(store,
            {{u"시장 동향", u"환율과 금리"}, {u"환율제도 손질", u""}, {u"환율 급등", u"환율이 올랐다"},
                {u"날씨", u"맑다"}});
        QCOMPARE(ranked(store, QStringLiteral("환율")), (QList{ids[2], ids[1], ids[0]}));
        QCOMPARE(got(store->count(parsed(QStringLiteral("환율 sort:relevance")))), 3);
    }

    void equalAnswersAreNewestFirst()
    {
        TempStore store;
        const auto ids = fillRanked(store, {{u"환율 급등", u""}, {u"환율 급등", u""}, {u"환율 급등", u""}});
        QCOMPARE(ranked(store, QStringLiteral("환율")), ids);
    }

    void aReportComesBeforeAPhotoAndAnArticleBeforeItsCopy()
    {
        TempStore store;
        const auto ids = fillRanked(
            store, {{u"환율 급등", u"", ArticleKind::Photo}, {u"환율 급등", u"가"}, {u"환율 급등", u"가"}});
        got(store->placeInStories({{ids[1], {}, noon, {}, ids[2]}}, {}));
        QCOMPARE(ranked(store, QStringLiteral("환율")), (QList{ids[2], ids[0], ids[1]}));
    }

    void otherStoriesComeBetweenEqualAnswersOfOne()
    {
        TempStore store;
        const auto ids = fillRanked(
            store, {{u"환율 급등", u""}, {u"환율 급등", u""}, {u"환율 급등", u""}, {u"환율 급등", u""}});
        got(store->placeInStories(
            {{ids[0], StoryId{3}, noon, {}}, {ids[1], StoryId{3}, noon, {}}, {ids[2], StoryId{3}, noon, {}}},
            {}));
        QCOMPARE(ranked(store, QStringLiteral("환율")), (QList{ids[0], ids[3], ids[1], ids[2]}));
    }

    void withoutWordsItIsNewestFirst()
    {
        TempStore store;
        const auto ids = fillRanked(store, {{u"환율", u""}, {u"금리", u""}, {u"주가", u""}});
        QCOMPARE(parsed(QStringLiteral("is:unread sort:relevance")).order, Order::Newest);
        QCOMPARE(ranked(store, QStringLiteral("is:unread -금리")), (QList{ids[0], ids[2]}));
    }

    void pagesHaveEachArticleOnceInTheBoardsOrder()
    {
        TempStore store;
        fillRanked(store,
            {{u"환율", u"환율"}, {u"시장", u"환율"}, {u"환율 급등", u""}, {u"환율 급등", u""},
                {u"원·달러 환율", u"가"}, {u"환율제도", u"환율"}, {u"나", u"환율 환율"}});
        const BoardQuery query = parsed(QStringLiteral("환율 sort:relevance"));
        QCOMPARE(inPages(store, query, 2), idsOf(got(store->board(query))));
    }

    // As where the reader steps to the next unread article from one that has been read.
    void aPageBeginsBehindAnArticleThatHasLeftTheBoard()
    {
        TempStore store;
        const auto ids
            = fillRanked(store, {{u"시장", u"환율"}, {u"환율 급등", u""}, {u"환율제도 손질", u"가나다"}});
        const BoardQuery unread = parsed(QStringLiteral("환율 is:unread sort:relevance"));
        const QList<ArticleId> board = idsOf(got(store->board(unread)));
        QCOMPARE(board, (QList{ids[1], ids[2], ids[0]}));
        got(store->setRead({ids[1]}, true));
        const auto rest = got(store->page(unread, 1, BoardKey{noon.addSecs(-3600), ids[1]}));
        QCOMPARE(rest.size(), 1);
        QCOMPARE(rest.first().id, ids[2]);
    }

    void olderOnesThanAreRankedFollowNewestFirst()
    {
        TempStore store;
        QList<AnalysedArticle> articles;
        constexpr int more = 40;
        for (int i = 0; i < mostRanked + more; ++i) {
            // The oldest would be the best answers.
            const bool isOld = i >= mostRanked;
            articles.append(makeArticle(i, isOld || i == 7 ? QStringLiteral("환율") : QStringLiteral("시장"),
                isOld ? QString() : QStringLiteral("<p>환율</p>")));
        }
        const auto ids = got(store->saveArticles(store.addSource(), articles)).ids;
        const BoardQuery query = parsed(QStringLiteral("환율 sort:relevance"));
        const QList<ArticleId> board = idsOf(got(store->board(query)));
        QCOMPARE(board.size(), ids.size());
        QCOMPARE(board.first(), ids[7]);
        QCOMPARE(board.last(more), ids.last(more));
        QCOMPARE(inPages(store, query, 300), board);
    }
};

QTEST_GUILESS_MAIN(TestRankedBoard)
#include "tst_rankedboard.moc"

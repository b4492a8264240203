// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tempstore.h"

#include <QSignalSpy>

using namespace sokbo;
using namespace sokbo::test;

namespace {

SourceFacts ahead(int minutes, const QDateTime &since = {})
{
    SourceFacts facts;
    facts.state = SourceState();
    facts.state->dates.minutes = minutes;
    facts.datedSince = since;
    return facts;
}

QDateTime published(TempStore &store, ArticleId id)
{
    return got(store->headlines({id}))[0].published;
}

} // namespace

class TestRedating : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void movesAnArticleWithAllThatIsFoundByItsDate()
    {
        TempStore store;
        const SourceId source = store.addSource();
        AnalysedArticle article
            = makeArticle(1, QStringLiteral("제목"), QStringLiteral("<p>강바다 시장</p>"));
        article.mentions = {makeMention(QStringLiteral("강바다"), QStringLiteral("강바다"))};
        const ArticleId id = got(store->saveArticles(source, {article})).ids[0];
        got(store->setTags({id}, {QStringLiteral("나중에")}, {}));
        QSignalSpy spy(&*store, &Store::changed);
        got(store->noteSource(source, ahead(540)));
        QCOMPARE(published(store, id), article.article.published.addSecs(-540 * 60));
        QCOMPARE(titles(*store, QStringLiteral("tag:나중에")).size(), 1);
        QCOMPARE(titles(*store, QStringLiteral("entity:강바다")).size(), 1);
        QCOMPARE(got(store->articlesForRecogniser(1, 10)), QList{id}); // "today" is another day
        QCOMPARE(got(store->doctor(false)).problems, QStringList());
        QTRY_VERIFY(!spy.isEmpty());
        QVERIFY(spy.last()[0].value<ChangeSet>().everything);
        store.reopen();
        got(store->noteSource(source, ahead(0)));
        QCOMPARE(published(store, id), article.article.published);
        QCOMPARE(got(store->doctor(false)).problems, QStringList());
    }

    void knowsWhatTheSourceSaidOfWhatCameBeforeItsDate()
    {
        TempStore store;
        const SourceId source = store.addSource();
        AnalysedArticle article = makeArticle(0, QStringLiteral("앞선 날짜"));
        article.stated = noon.addSecs(8 * 3600); // and published, as its fetch, at noon
        const ArticleId id = got(store->saveArticles(source, {article})).ids[0];
        QCOMPARE(published(store, id), noon);
        got(store->noteSource(source, ahead(540)));
        QCOMPARE(published(store, id), noon.addSecs(-3600));
        got(store->noteSource(source, ahead(60))); // never later than it came
        QCOMPARE(published(store, id), noon);
        got(store->noteSource(source, ahead(600)));
        QCOMPARE(published(store, id), noon.addSecs(-2 * 3600));
    }

    void leavesWhatHasNoDateOfItsOwnAndOtherSources()
    {
        TempStore store;
        const SourceId source = store.addSource();
        const SourceId other = store.addSource();
        const ArticleId undated
            = got(store->saveArticles(source, {makeArticle(0, QStringLiteral("날짜 없음"))})).ids[0];
        const ArticleId others
            = got(store->saveArticles(other, {makeArticle(1, QStringLiteral("다른 신문"))})).ids[0];
        got(store->noteSource(source, ahead(540)));
        QCOMPARE(published(store, undated), noon);
        QCOMPARE(published(store, others), noon.addSecs(-3600));
    }

    void datesOnlyWhatCameSince()
    {
        TempStore store;
        const SourceId source = store.addSource();
        const ArticleId early
            = got(store->saveArticles(source, {makeArticle(1, QStringLiteral("먼저"))})).ids[0];
        AnalysedArticle article = makeArticle(2, QStringLiteral("나중"));
        article.article.fetched = noon.addSecs(600);
        const ArticleId late = got(store->saveArticles(source, {article})).ids[0];
        got(store->noteSource(source, ahead(60, noon.addSecs(300))));
        QCOMPARE(published(store, early), noon.addSecs(-3600));
        QCOMPARE(published(store, late), noon.addSecs(-3 * 3600));
    }

    void keepsTheWitnesses()
    {
        TempStore store;
        const SourceId source = store.addSource();
        SourceFacts facts = ahead(0);
        facts.state->dates.witnesses
            = {{noon, noon.addSecs(32000), -1}, {noon.addSecs(1800), noon.addSecs(33900), 1800}};
        got(store->noteSource(source, facts));
        store.reopen();
        QCOMPARE(got(store->sources())[0].state.dates, facts.state->dates);
    }
};

QTEST_GUILESS_MAIN(TestRedating)
#include "tst_redating.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tempstore.h"

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

const QDateTime dayBefore = noon.addDays(-1);
using Kind = NoteworthyReason::Kind;

AnalysedArticle naming(int n, const QString &name)
{
    AnalysedArticle article = makeArticle(n, u"제목 %1"_s.arg(n));
    article.mentions.append(makeMention(name, name));
    return article;
}

void watch(TempStore &store, const QString &name)
{
    got(store->setWatched({{MentionType::Person, name, noon}}, true));
}

QList<ArticleId> idsIn(const NoteworthyNews &news)
{
    QList<ArticleId> ids;
    for (const Noteworthy &each : news.articles)
        ids.append(each.headline.id);
    return ids;
}

} // namespace

class TestNoteworthy : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aNewArticleThatNamesAWatchedNameIsNoteworthy()
    {
        TempStore store;
        const SourceId source = store.addSource();
        watch(store, u"윤하늘"_s);
        const QList<ArticleId> old
            = got(store->saveArticles(source, {naming(5, u"윤하늘"_s), naming(6, u"민하린"_s)})).ids;
        const ArticleId before = got(store->noteworthy({}, dayBefore)).newest;
        QCOMPARE(before, old.last());
        const QList<ArticleId> fresh
            = got(store->saveArticles(source, {naming(1, u"윤하늘"_s), naming(2, u"민하린"_s)})).ids;
        const NoteworthyNews news = got(store->noteworthy({before, {}, {}}, dayBefore));
        QCOMPARE(idsIn(news), QList<ArticleId>{fresh.first()});
        QCOMPARE(news.articles.first().reasons, (QList<NoteworthyReason>{{Kind::WatchedName, u"윤하늘"_s}}));
        QCOMPARE(news.newest, fresh.last());
    }

    void nothingOfAMutedSourceIsNoteworthy()
    {
        TempStore store;
        const SourceId loud = store.addSource(), muted = store.addSource();
        SourceEdit edit;
        edit.muted = true;
        got(store->editSource(muted, edit));
        watch(store, u"윤하늘"_s);
        got(store->saveArticles(loud, {naming(5, u"민하린"_s)}));
        const ArticleId before = got(store->noteworthy({}, dayBefore)).newest;
        got(store->saveArticles(muted, {naming(1, u"윤하늘"_s)}));
        QVERIFY(got(store->noteworthy({before, {}, {}}, dayBefore)).articles.isEmpty());
        const QList<ArticleId> told = got(store->saveArticles(loud, {naming(2, u"윤하늘"_s)})).ids;
        QCOMPARE(idsIn(got(store->noteworthy({before, {}, {}}, dayBefore))), told);
    }

    void withoutAPlaceToBeginFromNothingIsNew()
    {
        TempStore store;
        watch(store, u"윤하늘"_s);
        QCOMPARE(got(store->noteworthy({}, dayBefore)).newest, ArticleId{});
        got(store->saveArticles(store.addSource(), {naming(1, u"윤하늘"_s)}));
        QVERIFY(got(store->noteworthy({}, dayBefore)).articles.isEmpty());
    }

    void whatARuleCaughtIsNoteworthyByItsTitle()
    {
        TempStore store;
        got(store->changeRules({{{}, 0, u"반도체"_s, u"제목"_s, {{RuleActionKind::Notify, {}}}, true},
                                   {{}, 0, {}, u"title:제목"_s,
                                       {{RuleActionKind::Save, {}}, {RuleActionKind::Notify, {}}}, true},
                                   {{}, 0, u"조용히"_s, u"제목"_s, {{RuleActionKind::Save, {}}}, true}},
            {}));
        const QList<Rule> rules = got(store->rules()).rules;
        QList<RuleHit> hits;
        for (const Rule &rule : rules)
            hits.append({rule.id, rule.actions});
        const IntakeReport report
            = got(store->saveArticles(store.addSource(), {makeArticle(1, u"제목"_s)}, {hits}));
        const NoteworthyNews news = got(store->noteworthy({{}, report.notify, {}}, dayBefore));
        QCOMPARE(idsIn(news), report.ids);
        QCOMPARE(news.articles.first().reasons,
            (QList<NoteworthyReason>{{Kind::Rule, u"반도체"_s}, {Kind::Rule, u"title:제목"_s}}));
    }

    void aRuleThatMutesIsStrongerThanAWatchedName()
    {
        TempStore store;
        watch(store, u"윤하늘"_s);
        const SourceId source = store.addSource();
        const ArticleId before = got(store->saveArticles(source, {naming(9, u"나래시"_s)})).ids.first();
        got(store->changeRules({{{}, 0, {}, u"제목"_s, {{RuleActionKind::Mute, {}}}, true}}, {}));
        const Rule rule = got(store->rules()).rules.first();
        got(store->saveArticles(source, {naming(1, u"윤하늘"_s)}, {{{rule.id, rule.actions}}}));
        QVERIFY(got(store->noteworthy({before, {}, {}}, dayBefore)).articles.isEmpty());
    }

    void severalReasonsStandTogether()
    {
        TempStore store;
        for (const char16_t *name : {u"윤하늘", u"민하린"})
            watch(store, QString::fromUtf16(name));
        const SourceId source = store.addSource();
        const ArticleId before = got(store->saveArticles(source, {naming(9, u"나래시"_s)})).ids.first();
        AnalysedArticle both = naming(1, u"윤하늘"_s);
        both.mentions.append(
            makeMention(u"민하린"_s, u"민하린"_s, MentionType::Person, Mention::Field::Text, 10));
        got(store->saveArticles(source, {both}));
        const NoteworthyNews news = got(store->noteworthy({before, {}, {}}, dayBefore));
        QCOMPARE(news.articles.size(), 1);
        QCOMPARE(news.articles.first().reasons.size(), 2);
    }

    void whatIsNewInAFollowedStoryIsNoteworthy()
    {
        TempStore store;
        const QList<ArticleId> ids = got(
            store->saveArticles(store.addSource(), {makeArticle(1, u"하나"_s), makeArticle(2, u"둘"_s)}))
                                         .ids;
        QList<Development> developments{
            {{}, {{u"520㎞"_s, u"3기"_s}, {}}}, {{}, {{u"7명"_s}, u"불은 꺼졌다."_s}}};
        developments[0].headline.id = ids[0];
        developments[1].headline.id = ids[1];
        const NoteworthyNews news = got(store->noteworthy({{}, {}, developments}, dayBefore));
        QCOMPARE(idsIn(news), ids);
        QCOMPARE(
            news.articles[0].reasons, (QList<NoteworthyReason>{{Kind::FollowedStory, u"520㎞ · 3기"_s}}));
        QCOMPARE(
            news.articles[1].reasons, (QList<NoteworthyReason>{{Kind::FollowedStory, u"불은 꺼졌다."_s}}));
    }

    void whatIsReadOrOldIsNotNoteworthy()
    {
        TempStore store;
        watch(store, u"윤하늘"_s);
        const SourceId source = store.addSource();
        const ArticleId before = got(store->saveArticles(source, {naming(9, u"나래시"_s)})).ids.first();
        const QList<ArticleId> ids = got(store->saveArticles(source,
                                             {naming(1, u"윤하늘"_s), naming(2, u"윤하늘"_s),
                                                 naming(3, u"윤하늘"_s), naming(30, u"윤하늘"_s)}))
                                         .ids;
        got(store->setRead({ids[0]}, true));
        // The second one's text was read elsewhere: copies that come later are not marked.
        got(store->placeInStories(
            {{ids[0], StoryId{3}, {}, {}}, {ids[1], StoryId{3}, {}, {}, ids[0]}}, dayBefore));
        QCOMPARE(idsIn(got(store->noteworthy({before, {}, {}}, dayBefore))), QList<ArticleId>{ids[2]});
        QCOMPARE(idsIn(got(store->noteworthy({before, ids, {}}, dayBefore))), QList<ArticleId>{ids[2]});
        // The same where the one that is read became the copy.
        got(store->placeInStories(
            {{ids[0], StoryId{3}, {}, {}, ids[1]}, {ids[1], StoryId{3}, {}, {}}}, dayBefore));
        QCOMPARE(idsIn(got(store->noteworthy({before, {}, {}}, dayBefore))), QList<ArticleId>{ids[2]});
    }
};

QTEST_GUILESS_MAIN(TestNoteworthy)
#include "tst_noteworthy.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "newsfeed.h"

#include <QRegularExpression>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

Rule rule(const QString &query, const QStringList &actions)
{
    Rule made;
    made.query = query;
    for (const QString &action : actions)
        made.actions.append(*ruleActionFromName(action));
    return made;
}

} // namespace

class tst_Rules : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<NewsRig> m_rig;

    RuleId addRule(const QString &query, const QStringList &actions)
    {
        return wait(m_rig->store().changeRules({rule(query, actions)}, {}))->rules.first().rule.id;
    }
    StoredArticle first() { return m_rig->article(u"첫 소식"_s); }
    StoredArticle second() { return m_rig->article(u"둘째 소식"_s); }

private Q_SLOTS:
    void init() { m_rig = std::make_unique<NewsRig>(); }
    void cleanup() { m_rig.reset(); }

    void actsOnNewArticles()
    {
        addRule(u"flag:속보"_s, {u"save"_s, u"tag:급한 것"_s});
        addRule(u"title:둘째"_s, {u"mute"_s});
        m_rig->add(feedUrl);
        m_rig->sync();
        QVERIFY(first().headline.saved && !first().headline.read);
        QCOMPARE(first().headline.tags, QStringList{u"급한 것"_s});
        QCOMPARE(first().deeds.size(), 1);
        QVERIFY(second().headline.read && !second().headline.saved);
    }

    void knowsTheNameThatTheFeedGivesItself()
    {
        addRule(u"source:하늘신문"_s, {u"save"_s});
        m_rig->add(feedUrl);
        m_rig->sync();
        QVERIFY(first().headline.saved);
    }

    void seesTheNamesInAnArticle()
    {
        addRule(u"person:홍길동"_s, {u"save"_s});
        m_rig->add(feedUrl);
        m_rig->sync();
        QVERIFY(first().headline.saved);
        QVERIFY(!second().headline.saved);
    }

    void seesWhoIsWatched()
    {
        addRule(u"is:watched"_s, {u"save"_s});
        wait(m_rig->store().setWatched({{MentionType::Person, u"홍길동"_s, m_rig->clock.now()}}, true))
            .value();
        m_rig->add(feedUrl);
        m_rig->sync();
        QVERIFY(first().headline.saved); // though no article named him before
        QVERIFY(!second().headline.saved);
    }

    void aRuleThatIsMadeLaterHoldsForWhatComesThen()
    {
        m_rig->add(feedUrl);
        m_rig->sync();
        addRule(u"소식"_s, {u"save"_s});
        m_rig->web.setPage(feedUrl, rss(item(1, "[속보] 첫 소식", "또") + item(3, "셋째 소식", "본문")));
        m_rig->sync();
        QVERIFY(!first().headline.saved);
        QVERIFY(m_rig->article(u"셋째 소식"_s).headline.saved);
    }

    void theReportSaysWhatToNotifyOf()
    {
        addRule(u"소식"_s, {u"notify"_s});
        addRule(u"둘째"_s, {u"mute"_s});
        m_rig->add(feedUrl);
        const SyncReport report = m_rig->sync();
        QCOMPARE(report.lines.first().notify, QList<ArticleId>{first().headline.id});
        QVERIFY(m_rig->sync().lines.first().notify.isEmpty());
    }

    void getsTheWholeText()
    {
        QByteArray page = "<html><head><title>첫 소식</title></head><body><article><h1>첫 소식</h1>";
        for (int i = 0; i < 12; ++i)
            page += "<p>이 기사의 온전한 글은 여기에 있으며 꽤 길어서 여러 문단으로 이루어져 있다. 새 공장은 "
                    "내년에 문을 연다.</p>";
        m_rig->web.setPage(u"https://news.example/1"_s, page + "</article></body></html>");
        addRule(u"flag:속보"_s, {u"full-text"_s});
        m_rig->add(feedUrl);
        m_rig->sync();
        QVERIFY(first().article.wholeText);
        QVERIFY(!second().article.wholeText);
        QVERIFY(wait(m_rig->store().ruleErrands({}, 10))->isEmpty());
    }

    void whatFailsForNowIsTriedAgainThreeTimes()
    {
        m_rig->web.setError(u"https://news.example/1"_s, Error{Error::Kind::Timeout, u"slow"_s});
        addRule(u"flag:속보"_s, {u"full-text"_s});
        m_rig->add(feedUrl);
        m_rig->sync();
        QCOMPARE(wait(m_rig->store().ruleErrands({}, 10))->first().tries, 1);
        m_rig->startServiceAgain(); // what was wanted outlives the run
        m_rig->sync();
        QCOMPARE(wait(m_rig->store().ruleErrands({}, 10))->first().tries, 2);
        static const QRegularExpression given(u"cannot fetch what a rule wants: slow"_s);
        QTest::ignoreMessage(QtWarningMsg, given);
        m_rig->sync();
        QVERIFY(wait(m_rig->store().ruleErrands({}, 10))->isEmpty());
    }

    void keepsForReadingOffline()
    {
        const QString picture = u"https://news.example/a.png"_s;
        addRule(u"둘째"_s, {u"keep"_s});
        m_rig->add(feedUrl);
        m_rig->sync();
        QCOMPARE(m_rig->web.requestsFor(picture), 1); // otherwise only saved articles' images are fetched
        QVERIFY(!second().headline.saved);
        QVERIFY(wait(m_rig->store().ruleErrands({}, 10))->isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_Rules)
#include "tst_rules.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/rulebook.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now{QDate(2026, 11, 20), QTime(3, 0), Qt::UTC};
const SourceNames source{u"한강일보"_s, u"news.example"_s, u"신문"_s};

Rule rule(qint64 id, const QString &query, const QStringList &actions)
{
    Rule made;
    made.id.value = id;
    made.query = query;
    for (const QString &name : actions)
        made.actions.append(*ruleActionFromName(name));
    return made;
}

AnalysedArticle article(const QString &title, const QString &body = {})
{
    AnalysedArticle made;
    made.article.title = title;
    made.article.published = now;
    made.article.body = SafeHtml::fromSanitised(u"<p>"_s + body + u"</p>"_s);
    return made;
}

QStringList hits(const QList<Rule> &rules, const AnalysedArticle &article)
{
    QStringList said;
    for (const RuleHit &hit : RuleBook(rules, {}, now).hitsOf(article, source))
        said.append(QString::number(hit.rule.value) + u' ' + ruleActionNames(hit.actions).join(u','));
    return said;
}

} // namespace

class TestRuleBook : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysWhichRulesMatchInTheirOrder()
    {
        const QList<Rule> rules{rule(3, u"금리"_s, {u"save"_s}), rule(1, u"주가"_s, {u"read"_s}),
            rule(2, u"folder:신문"_s, {u"tag:신문"_s, u"keep"_s})};
        QCOMPARE(hits(rules, article(u"금리 동결"_s)), QStringList({u"3 save"_s, u"2 tag:신문,keep"_s}));
        QCOMPARE(hits(rules, article(u"날씨"_s, u"주가가 올랐다"_s)),
            QStringList({u"1 read"_s, u"2 tag:신문,keep"_s}));
    }

    void aRuleThatIsOffDoesNothing()
    {
        Rule off = rule(1, u"금리"_s, {u"save"_s});
        off.on = false;
        QVERIFY(hits({off}, article(u"금리 동결"_s)).isEmpty());
        QVERIFY(RuleBook({off}, {}, now).isEmpty());
    }

    void laterRulesSeeWhatEarlierOnesDid()
    {
        const Rule tags = rule(1, u"금리"_s, {u"tag:경제"_s, u"read"_s});
        const Rule saves = rule(2, u"tag:경제"_s, {u"save"_s});
        const Rule unread = rule(3, u"is:unread"_s, {u"notify"_s});
        QCOMPARE(hits({tags, saves, unread}, article(u"금리"_s)),
            QStringList({u"1 tag:경제,read"_s, u"2 save"_s}));
        QCOMPARE(hits({unread, saves, tags}, article(u"금리"_s)),
            QStringList({u"3 notify"_s, u"1 tag:경제,read"_s}));
    }

    void nobodyIsNotifiedOfAMutedArticle()
    {
        const Rule notifies = rule(1, u"금리"_s, {u"notify"_s, u"save"_s});
        const Rule mutes = rule(2, u"광고"_s, {u"mute"_s});
        QCOMPARE(hits({notifies, mutes}, article(u"금리 광고"_s)), QStringList({u"1 save"_s, u"2 mute"_s}));
        QCOMPARE(hits({notifies, mutes}, article(u"금리"_s)), QStringList({u"1 notify,save"_s}));
    }

    void passesOverAQueryThatItCannotRead()
    {
        QCOMPARE(
            hits({rule(1, u"(금리"_s, {u"save"_s}), rule(2, u"금리"_s, {u"read"_s})}, article(u"금리"_s)),
            QStringList({u"2 read"_s}));
    }

    void resolvesTimesAgainstNow()
    {
        AnalysedArticle old = article(u"금리"_s);
        old.article.published = now.addDays(-3);
        const Rule recent = rule(1, u"after:2d"_s, {u"save"_s});
        QVERIFY(hits({recent}, old).isEmpty());
        QCOMPARE(hits({recent}, article(u"금리"_s)).size(), 1);
    }

    void namesOfActionsAreWritten()
    {
        for (const QString &name :
            {u"tag:정치/국회"_s, u"save"_s, u"read"_s, u"mute"_s, u"notify"_s, u"keep"_s, u"full-text"_s})
            QCOMPARE(ruleActionName(ruleActionFromName(name).value()), name);
        for (const QString &name : {u""_s, u"tag:"_s, u"tag:가,나"_s, u"Save"_s, u"delete"_s})
            QVERIFY(!ruleActionFromName(name));
    }
};

QTEST_GUILESS_MAIN(TestRuleBook)
#include "tst_rulebook.moc"

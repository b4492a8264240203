// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakequestions.h"
#include "mainwindow/rulechanges.h"
#include "support/fakeclock.h"
#include "support/storedarticles.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace sokbo;
using namespace Qt::StringLiterals;
using sokbo::test::StoredArticles;

class TestRuleChanges : public QObject {
    Q_OBJECT

    struct Window { // what the controller works with
        StoredArticles articles;
        test::FakeClock clock;
        Notices notices;
        UndoSteps undo;
        test::FakeQuestions questions;
        Exports exports{articles.store(), clock, questions, notices};
        RuleChanges rules{articles.store(), clock, undo, questions, exports, notices};

        QList<Rule> stored() { return StoredArticles::wait(articles.store().rules())->rules; }
        int saved()
        {
            return int(
                *StoredArticles::wait(articles.store().count(*parseQuery(u"is:saved"_s, clock.now()))));
        }
        Rule add(const QString &query, const QString &action)
        {
            Rule rule;
            rule.query = query;
            rule.actions = {*ruleActionFromName(action)};
            StoredArticles::wait(articles.store().changeRules({rule}, {})).value();
            return stored().last();
        }
    };

private Q_SLOTS:
    void changesAreStoredAndUndone()
    {
        Window window;
        Rule rule = window.add(u"금리"_s, u"save"_s);
        rule.on = false;
        window.rules.change({rule}, {});
        QTRY_COMPARE(window.undo.stack().count(), 1);
        QVERIFY(!window.stored().first().on);
        window.rules.change({}, {rule.id});
        QTRY_COMPARE(window.undo.stack().count(), 2);
        QVERIFY(window.stored().isEmpty());
        window.undo.stack().undo();
        QTRY_COMPARE(window.stored().size(), 1);
        window.undo.stack().undo();
        QTRY_VERIFY(window.stored().first().on);
    }

    void appliesARuleInOneStep()
    {
        Window window;
        window.articles.add(3, u"금리"_s);
        window.articles.add(1, u"날씨"_s);
        window.rules.apply(window.add(u"금리"_s, u"save"_s));
        QTRY_COMPARE(window.undo.stack().count(), 1);
        QCOMPARE(window.saved(), 3);
        QVERIFY(window.questions.asked.isEmpty());
        window.undo.stack().undo();
        QTRY_COMPARE(window.saved(), 0);
    }

    void asksBeforeItTouchesVeryMany()
    {
        Window window;
        window.articles.add(manyArticles + 1, u"금리"_s);
        const Rule rule = window.add(u"금리"_s, u"save"_s);
        window.questions.agree = false;
        window.rules.apply(rule);
        QTRY_COMPARE(window.questions.asked.size(), 1);
        QTest::qWait(50);
        QCOMPARE(window.saved(), 0);
        window.questions.agree = true;
        window.rules.apply(rule);
        QTRY_COMPARE(window.undo.stack().count(), 1);
        QCOMPARE(window.saved(), manyArticles + 1);
    }

    void takesBackWhatRulesDidWithAnArticle()
    {
        Window window;
        const ArticleId id = window.articles.add(1, u"금리"_s).first();
        const Rule rule = window.add(u"금리"_s, u"save"_s);
        StoredArticles::wait(window.articles.store().applyRule({rule.id, rule.actions}, {id})).value();
        window.rules.takeBack(*StoredArticles::wait(window.articles.store().article(id)));
        QTRY_COMPARE(window.undo.stack().count(), 1);
        QCOMPARE(window.saved(), 0);
        window.undo.stack().undo();
        QTRY_COMPARE(window.saved(), 1);
    }

    void rulesTravelByFile()
    {
        Window window;
        QTemporaryDir folder;
        const Rule rule = window.add(u"금리"_s, u"tag:경제"_s);
        window.questions.file = folder.filePath(u"rules.json"_s);
        window.rules.writeFile({rule});
        const auto read = window.rules.readFile();
        QVERIFY(read);
        QCOMPARE(read->first().query, rule.query);
        QCOMPARE(read->first().actions, rule.actions);
        window.questions.file = folder.filePath(u"none.json"_s);
        QVERIFY(!window.rules.readFile());
    }
};

QTEST_MAIN(TestRuleChanges)
#include "tst_rulechanges.moc"

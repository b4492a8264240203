// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/queryedit.h"
#include "ruleeditor/rulepreview.h"
#include "ruleeditor/rulesdialog.h"
#include "support/fakeclock.h"
#include "support/storedarticles.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace sokbo;
using namespace Qt::StringLiterals;
using sokbo::test::StoredArticles;

namespace {

Rule rule(const QString &query, const QString &action)
{
    Rule made;
    made.query = query;
    made.actions = {*ruleActionFromName(action)};
    return made;
}

} // namespace

class TestRulesDialog : public QObject {
    Q_OBJECT

    test::FakeClock m_clock{QDateTime(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC)};
    std::unique_ptr<StoredArticles> m_articles;
    std::unique_ptr<RulesDialog> m_dialog;
    QStringList m_asked; // of which rules
    bool m_allow = true;
    QList<Rule> m_put;
    QList<RuleId> m_removed;
    int m_changes = 0;

    void open()
    {
        m_dialog = std::make_unique<RulesDialog>(
            m_articles->store(), m_clock, [this](const QString &title, qint64 articles) {
                m_asked.append(title + u' ' + QString::number(articles));
                return m_allow;
            });
        connect(m_dialog.get(), &RulesDialog::changed, this,
            [this](const QList<Rule> &put, const QList<RuleId> &remove) {
                m_put = put;
                m_removed = remove;
                ++m_changes;
            });
        m_dialog->show();
        const int rules = int(StoredArticles::wait(m_articles->store().rules())->rules.size());
        QTRY_COMPARE(list()->topLevelItemCount(), rules);
        QTest::qWait(20);
    }
    QTreeWidget *list() const { return m_dialog->findChild<QTreeWidget *>(); }
    QueryEdit *query() const { return m_dialog->findChild<QueryEdit *>(); }
    RulePreview *preview() const { return m_dialog->findChild<RulePreview *>(); }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *each : m_dialog->findChildren<QPushButton *>())
            if (each->text().remove(u'&') == text)
                return each;
        return nullptr;
    }
    QCheckBox *box(const QString &text) const
    {
        for (QCheckBox *each : m_dialog->findChildren<QCheckBox *>())
            if (each->text() == text)
                return each;
        return nullptr;
    }
    bool isRefused(const QString &why) const
    {
        for (const QLabel *label : m_dialog->findChildren<QLabel *>())
            if (label->text().contains(why))
                return m_dialog->isVisible();
        return false;
    }

private Q_SLOTS:
    void init()
    {
        m_articles = std::make_unique<StoredArticles>();
        m_asked.clear();
        m_allow = true;
        m_put.clear();
        m_removed.clear();
        m_changes = 0;
        StoredArticles::wait(
            m_articles->store().changeRules({rule(u"금리"_s, u"save"_s), rule(u"주가"_s, u"tag:돈"_s)}, {}))
            .value();
    }
    void cleanup()
    {
        m_dialog.reset();
        m_articles.reset();
    }

    void showsTheRulesInTheirOrder()
    {
        open();
        QCOMPARE(list()->topLevelItem(0)->text(0), u"금리"_s);
        QCOMPARE(list()->topLevelItem(1)->text(0), u"주가"_s);
        QCOMPARE(list()->topLevelItem(0)->checkState(0), Qt::Checked);
        QCOMPARE(query()->text(), u"금리"_s);
    }

    void nothingIsStoredWhereNothingWasChanged()
    {
        open();
        m_dialog->accept();
        QCOMPARE(m_changes, 0);
        QVERIFY(!m_dialog->isVisible());
    }

    void aRuleIsSwitchedOffWithoutBeingRemoved()
    {
        open();
        list()->topLevelItem(1)->setCheckState(0, Qt::Unchecked);
        m_dialog->accept();
        QCOMPARE(m_put.size(), 1);
        QVERIFY(!m_put.first().on);
        QCOMPARE(m_put.first().query, u"주가"_s);
        QVERIFY(m_removed.isEmpty());
    }

    void aRuleIsMovedUp()
    {
        open();
        list()->setCurrentItem(list()->topLevelItem(1));
        QVERIFY(!button(u"Down"_s)->isEnabled());
        button(u"Up"_s)->click();
        m_dialog->accept();
        QCOMPARE(m_put.size(), 2);
        QCOMPARE(m_put.first().query, u"주가"_s);
        QVERIFY(m_put.first().position < m_put.last().position);
    }

    void aNewRuleIsMadeByKeyboardAndRemovedAnother()
    {
        open();
        button(u"Remove"_s)->click();
        m_dialog->addRule(u"title:환율"_s);
        box(u"Notify"_s)->click();
        m_dialog->accept();
        QTRY_COMPARE(m_changes, 1);
        QCOMPARE(m_removed.size(), 1);
        const Rule made = m_put.last();
        QVERIFY(!made.id.isValid());
        QCOMPARE(made.query, u"title:환율"_s);
        QCOMPARE(made.actions, QList<RuleAction>({{RuleActionKind::Notify, {}}}));
    }

    void aRuleThatIsAskedForBeforeTheListIsHereWaits()
    {
        m_dialog = std::make_unique<RulesDialog>(
            m_articles->store(), m_clock, [](const QString &, qint64) { return true; });
        m_dialog->addRule(u"물가"_s);
        m_dialog->show();
        QTRY_COMPARE(list()->topLevelItemCount(), 3);
        QCOMPARE(query()->text(), u"물가"_s);
    }

    void saysWhatIsWrongAndStoresNothing_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("said");
        QTest::newRow("no query") << u""_s << u"Say which articles"_s;
        QTest::newRow("a mistake") << u"금리 (동결"_s << u"Character 4"_s;
        QTest::newRow("not of news") << u"금리 has:note"_s << u"Character 4"_s;
        QTest::newRow("no action") << u"금리"_s << u"Say what the rule does"_s;
    }

    void saysWhatIsWrongAndStoresNothing()
    {
        QFETCH(QString, text);
        QFETCH(QString, said);
        open();
        m_dialog->addRule(text);
        m_dialog->accept();
        QVERIFY(isRefused(said));
        QCOMPARE(m_changes, 0);
    }

    void showsWhatARuleWouldHaveCaught()
    {
        m_articles->add(3, u"환율 소식"_s);
        m_articles->add(2, u"날씨"_s);
        open();
        m_dialog->addRule(u"환율"_s);
        QTRY_COMPARE(preview()->findChild<QListWidget *>()->count(), 3);
        QTRY_VERIFY(preview()->said().contains(u'3'));
        query()->setPlainText(u"날씨"_s);
        QTRY_COMPARE(preview()->findChild<QListWidget *>()->count(), 2);
        query()->setPlainText(u"날씨 ("_s); // while it is wrong there is nothing to show
        QTRY_COMPARE(preview()->findChild<QListWidget *>()->count(), 0);
    }

    void asksBeforeARuleThatCatchesVeryMuch()
    {
        m_articles->add(manyArticles + 1, u"환율 소식"_s);
        open();
        m_dialog->addRule(u"환율"_s);
        box(u"Mute: mark as read and never notify"_s)->click();
        m_allow = false;
        m_dialog->accept();
        QTRY_COMPARE(m_asked, QStringList{u"환율 1001"_s});
        QVERIFY(m_dialog->isVisible());
        QCOMPARE(m_changes, 0);
        m_allow = true;
        m_dialog->accept();
        QTRY_COMPARE(m_changes, 1);
    }

    void everythingHasANameToBeReadOut()
    {
        open();
        QVERIFY(!list()->accessibleName().isEmpty());
        QVERIFY(!query()->accessibleName().isEmpty());
        QVERIFY(!preview()->findChild<QListWidget *>()->accessibleName().isEmpty());
    }
};

QTEST_MAIN(TestRulesDialog)
#include "tst_rulesdialog.moc"

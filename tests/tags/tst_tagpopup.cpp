// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/storedarticles.h"
#include "tags/tagpopup.h"

#include <QApplication>
#include <QCheckBox>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>

using namespace sokbo;
using sokbo::test::StoredArticles;
using namespace Qt::StringLiterals;

class TestTagPopup : public QObject {
    Q_OBJECT

    std::unique_ptr<StoredArticles> m_articles;
    std::unique_ptr<TagPopup> m_popup;
    QList<ArticleId> m_ids;

    QListWidget &list() { return *m_popup->findChild<QListWidget *>(); }
    QLineEdit &edit() { return *m_popup->findChild<QLineEdit *>(); }
    QCheckBox &everything() { return *m_popup->findChild<QCheckBox *>(); }
    void type(const QString &text)
    {
        edit().clear();
        QInputMethodEvent typed; // as an input method ends a syllable
        typed.setCommitString(text);
        QApplication::sendEvent(&edit(), &typed);
    }
    // "정치+" ticked, "정치~" half, "정치" not
    QStringList lines()
    {
        QStringList lines;
        for (int i = 0; i < list().count(); ++i) {
            const QListWidgetItem *item = list().item(i);
            const bool hasBox = item->data(Qt::CheckStateRole).isValid();
            lines.append(item->text()
                + (!hasBox                                           ? u"?"_s
                        : item->checkState() == Qt::Checked          ? u"+"_s
                        : item->checkState() == Qt::PartiallyChecked ? u"~"_s
                                                                     : QString()));
        }
        return lines;
    }

private Q_SLOTS:
    void init()
    {
        m_articles = std::make_unique<StoredArticles>();
        m_ids = m_articles->add(4);
        Store &store = m_articles->store();
        StoredArticles::wait(store.setTags(m_ids.first(2), {u"경제"_s}, {}));
        StoredArticles::wait(store.setTags(m_ids.first(1), {u"정치/국회/예산"_s, u"AI"_s}, {}));
        m_popup = std::make_unique<TagPopup>(store);
    }
    void cleanup()
    {
        m_popup.reset();
        m_articles.reset();
    }

    void aBoxSaysWhetherAllOrSomeOfThemHaveTheTag()
    {
        m_popup->open(m_ids.first(2), m_ids.first(2), {});
        QTRY_COMPARE(lines(), (QStringList{u"AI~"_s, u"경제+"_s, u"정치/국회/예산~"_s}));
        QVERIFY(!everything().isVisible());
        QVERIFY(list().item(0)->toolTip().contains(u'1'));
        QSignalSpy ticked(m_popup.get(), &TagPopup::ticked);
        Q_EMIT list().itemClicked(list().item(0)); // some: then all
        QCOMPARE(ticked.size(), 1);
        QCOMPARE(ticked.first().at(0).value<QList<ArticleId>>(), m_ids.first(2));
        QCOMPARE(ticked.first().at(2).toBool(), true);
        QCOMPARE(lines().first(), u"AI+"_s);
        Q_EMIT list().itemClicked(list().item(1)); // all: then none
        QCOMPARE(ticked.last().at(2).toBool(), false);
        QCOMPARE(lines().at(1), u"경제"_s);
    }

    void theWholeBoardCanBeTicked()
    {
        m_popup->open(m_ids.first(1), m_ids, {});
        QTRY_COMPARE(lines(), (QStringList{u"AI+"_s, u"경제+"_s, u"정치/국회/예산+"_s}));
        QVERIFY(everything().isVisible());
        QVERIFY(everything().text().contains(u'4'));
        everything().setChecked(true);
        QTRY_COMPARE(lines(), (QStringList{u"AI~"_s, u"경제~"_s, u"정치/국회/예산~"_s}));
        QSignalSpy ticked(m_popup.get(), &TagPopup::ticked);
        Q_EMIT list().itemClicked(list().item(1));
        QCOMPARE(ticked.first().at(0).value<QList<ArticleId>>(), m_ids);
        m_popup->open(m_ids.first(1), m_ids, {}); // not by itself
        QVERIFY(!everything().isChecked());
    }

    void anyPartOfThePathFindsATag_data()
    {
        QTest::addColumn<QString>("typed");
        for (const QString &typed :
            {u"예산"_s, u"국회"_s, u"정치/국"_s, u"ㅈㅊ"_s, u"ㄱㅎ"_s, u"dPtks"_s, u"정칙"_s})
            QTest::newRow(qPrintable(typed)) << typed;
    }
    void anyPartOfThePathFindsATag()
    {
        QFETCH(QString, typed);
        m_popup->open(m_ids.first(1), m_ids.first(1), {});
        QTRY_COMPARE(list().count(), 3);
        type(typed);
        QTRY_VERIFY2(lines().contains(u"정치/국회/예산+"_s), qPrintable(lines().join(u' ')));
        QVERIFY(!lines().contains(u"경제+"_s));
    }

    void aPathThatIsNoTagBecomesOne()
    {
        m_popup->open(m_ids.first(1), m_ids.first(1), {});
        QTRY_COMPARE(list().count(), 3);
        type(u"정치/ 국회"_s);
        QVERIFY2(lines().contains(u"정치/국회"_s), qPrintable(lines().join(u' ')));
        QSignalSpy ticked(m_popup.get(), &TagPopup::ticked);
        QTest::keyClick(&edit(), Qt::Key_Return);
        QCOMPARE(ticked.first().at(1).toString(), u"정치/국회"_s);
    }

    void saysWhyANameCannotBe()
    {
        m_popup->open(m_ids.first(1), m_ids.first(1), {});
        QTRY_COMPARE(list().count(), 3);
        type(u"가,나"_s);
        QCOMPARE(list().count(), 1);
        QVERIFY(lines().first().contains(u','));
        QSignalSpy ticked(m_popup.get(), &TagPopup::ticked);
        QTest::keyClick(&edit(), Qt::Key_Return);
        QVERIFY(ticked.isEmpty());
        type(u" 새것 / 하나 "_s);
        QTest::keyClick(&edit(), Qt::Key_Return);
        QCOMPARE(ticked.first().at(1).toString(), u"새것/하나"_s);
    }
};

QTEST_MAIN(TestTagPopup)
#include "tst_tagpopup.moc"

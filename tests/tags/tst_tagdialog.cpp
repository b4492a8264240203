// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tagcolour.h"
#include "support/storedarticles.h"
#include "tags/tagdialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace sokbo;
using sokbo::test::StoredArticles;
using namespace Qt::StringLiterals;

class TestTagDialog : public QObject {
    Q_OBJECT

    std::unique_ptr<StoredArticles> m_articles;
    QList<ArticleId> m_ids;

    Tag tag(const QString &name)
    {
        const auto tags = StoredArticles::wait(m_articles->store().tags());
        for (const Tag &each : *tags)
            if (each.name == name)
                return each;
        return {};
    }
    static QLineEdit &name(TagDialog &dialog) { return *dialog.findChild<QLineEdit *>(u"tagName"_s); }
    static QString changes(TagDialog &dialog) { return dialog.findChild<QLabel *>(u"tagChanges"_s)->text(); }
    static QPushButton &accept(TagDialog &dialog)
    {
        return *dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    }

private Q_SLOTS:
    void init()
    {
        m_articles = std::make_unique<StoredArticles>();
        m_ids = m_articles->add(4);
        Store &store = m_articles->store();
        StoredArticles::wait(store.setTags(m_ids.first(3), {u"정치권"_s}, {}));
        StoredArticles::wait(store.setTags(m_ids.mid(2), {u"정치"_s, u"정치권/정당"_s}, {}));
        StoredArticles::wait(store.saveSearch({0, u"여의도"_s, u"tag:정치권"_s}));
    }
    void cleanup() { m_articles.reset(); }

    void saysWhatANameChangesWhileItIsTyped()
    {
        TagDialog dialog(m_articles->store(), tag(u"정치권"_s), TagDialog::Purpose::Change);
        QTRY_VERIFY(accept(dialog).isEnabled()); // as it is
        name(dialog).setText(u"시사 / 정치권"_s);
        QTRY_VERIFY(changes(dialog).contains(u"시사/정치권"_s));
        const QString renamed = changes(dialog);
        QVERIFY2(renamed.contains(u"4 ") && renamed.contains(u"여의도"_s), qPrintable(renamed));
        QVERIFY(accept(dialog).isEnabled() && dialog.saysWhatChanges());
        QCOMPARE(dialog.changed().name, u"시사/정치권"_s);
        name(dialog).setText(u"정치"_s);
        QVERIFY(!dialog.saysWhatChanges());
        QTRY_VERIFY(changes(dialog).contains(u"정치권 → 정치:"_s));
        QVERIFY(dialog.saysWhatChanges());
    }

    void aNameThatCannotBeIsNotTaken_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("nothing") << u" / "_s;
        QTest::newRow("comma") << u"가,나"_s;
        QTest::newRow("below itself") << u"정치권/안"_s;
        QTest::newRow("too long with what is below") << QString(99, u'가');
    }
    void aNameThatCannotBeIsNotTaken()
    {
        QFETCH(QString, typed);
        TagDialog dialog(m_articles->store(), tag(u"정치권"_s), TagDialog::Purpose::Change);
        QTRY_VERIFY(accept(dialog).isEnabled());
        name(dialog).setText(typed);
        QTRY_VERIFY(!accept(dialog).isEnabled());
        QVERIFY(!changes(dialog).isEmpty());
    }

    void mergingNeedsAnotherTag()
    {
        TagDialog dialog(m_articles->store(), tag(u"정치권"_s), TagDialog::Purpose::Merge);
        QVERIFY(!accept(dialog).isEnabled());
        name(dialog).setText(u"없는것"_s);
        QTRY_VERIFY(changes(dialog).contains(u"없는것"_s));
        QVERIFY(!accept(dialog).isEnabled());
        name(dialog).setText(u"정치권"_s);
        QTRY_VERIFY(!changes(dialog).contains(u"없는것"_s));
        QVERIFY(!accept(dialog).isEnabled());
        name(dialog).setText(u"정치"_s);
        QTRY_VERIFY(accept(dialog).isEnabled());
        QCOMPARE(dialog.changed().name, u"정치"_s);
        QCOMPARE(dialog.changed().colour, tag(u"정치권"_s).colour);
    }

    void coloursHaveNames()
    {
        Tag coloured = tag(u"정치"_s);
        coloured.colour = keptTagColour(TagColour::Teal);
        TagDialog dialog(m_articles->store(), coloured, TagDialog::Purpose::Change);
        const auto buttons = dialog.findChildren<QToolButton *>();
        QCOMPARE(buttons.size(), qsizetype(allTagColours.size()) + 1);
        QSet<QString> names;
        for (QToolButton *button : buttons) {
            QVERIFY(!button->accessibleName().isEmpty());
            names.insert(button->accessibleName());
            QCOMPARE(button->isChecked(), button == buttons.at(int(TagColour::Teal)));
        }
        QCOMPARE(names.size(), buttons.size());
        buttons.at(int(TagColour::Red))->click();
        QCOMPARE(dialog.changed().colour, keptTagColour(TagColour::Red));
        buttons.last()->click();
        QCOMPARE(dialog.changed().colour, 0u);
    }
};

QTEST_MAIN(TestTagDialog)
#include "tst_tagdialog.moc"

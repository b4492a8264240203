// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/cataloguedialog.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace sokbo;

namespace {

QTreeWidget &treeOf(const CatalogueDialog &dialog)
{
    return *dialog.findChild<QTreeWidget *>(QStringLiteral("catalogueTree"));
}

QTreeWidgetItem *itemOf(const CatalogueDialog &dialog, const QString &name)
{
    const auto items = treeOf(dialog).findItems(name, Qt::MatchStartsWith | Qt::MatchRecursive);
    return items.isEmpty() ? nullptr : items.first();
}

QStringList shown(const CatalogueDialog &dialog)
{
    QStringList names;
    QTreeWidgetItemIterator at(&treeOf(dialog), QTreeWidgetItemIterator::NotHidden);
    for (; *at; ++at)
        if ((*at)->parent() && !(*at)->parent()->isHidden())
            names.append((*at)->text(0));
    return names;
}

QPushButton *buttonNamed(const CatalogueDialog &dialog, const QString &text)
{
    for (QPushButton *button : dialog.findChildren<QPushButton *>())
        if (button->text().startsWith(text))
            return button;
    return nullptr;
}

} // namespace

class TestCatalogueDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsEveryEntryUnderItsSubject()
    {
        const CatalogueDialog dialog({});
        QCOMPARE(shown(dialog).size(), catalogue().size());
        for (const CatalogueEntry &entry : catalogue()) {
            // A key in the file that the dialog has no word for would be shown as it is.
            QVERIFY2(CatalogueDialog::subjectText(entry.subject) != entry.subject, qPrintable(entry.subject));
            QTreeWidgetItem *item = itemOf(dialog, entry.name);
            QVERIFY(item && item->parent());
        }
    }

    void subscribesToAllThatAreTickedInOneGo()
    {
        CatalogueDialog dialog({});
        QSignalSpy asked(&dialog, &CatalogueDialog::subscribeRequested);
        QPushButton *subscribe = buttonNamed(dialog, QStringLiteral("Subscribe"));
        QVERIFY(!subscribe->isEnabled());
        const CatalogueEntry first = catalogue().first(), last = catalogue().last();
        itemOf(dialog, first.name)->setCheckState(0, Qt::Checked);
        itemOf(dialog, last.name)->setCheckState(0, Qt::Checked);
        QVERIFY(subscribe->isEnabled());
        subscribe->click();
        QCOMPARE(asked.size(), 1);
        const auto sources = asked.first().first().value<QList<Source>>();
        QCOMPARE(sources.size(), 2);
        QCOMPARE(sources.at(0).url, first.url);
        QCOMPARE(sources.at(0).title, first.name);
        QCOMPARE(sources.at(0).folder, CatalogueDialog::subjectText(first.subject));
        QCOMPARE(sources.at(1).url, last.url);
    }

    void tickingASubjectTicksAllOfIt()
    {
        const CatalogueDialog dialog({});
        QTreeWidgetItem *section = treeOf(dialog).topLevelItem(0);
        section->setCheckState(0, Qt::Checked);
        QCOMPARE(dialog.chosen().size(), section->childCount());
    }

    void searchNarrowsByNameSubjectAndAddress()
    {
        const CatalogueDialog dialog({});
        auto *search = dialog.findChild<QLineEdit *>(QStringLiteral("catalogueSearch"));
        search->setText(QStringLiteral("연합뉴스TV"));
        QVERIFY(shown(dialog).size() > 3);
        for (const QString &name : shown(dialog))
            QVERIFY2(name.contains(QStringLiteral("연합뉴스TV")), qPrintable(name));
        search->setText(QStringLiteral("techcrunch.com"));
        QCOMPARE(shown(dialog), QStringList{QStringLiteral("TechCrunch")});
        search->setText(CatalogueDialog::subjectText(QStringLiteral("weather")));
        QCOMPARE(shown(dialog).size(), 1);
        search->setText(QStringLiteral("no such source"));
        QVERIFY(shown(dialog).isEmpty());
        search->clear();
        QCOMPARE(shown(dialog).size(), catalogue().size());
    }

    void whatIsTickedStaysTickedWhileTheSearchHidesIt()
    {
        const CatalogueDialog dialog({});
        itemOf(dialog, catalogue().first().name)->setCheckState(0, Qt::Checked);
        dialog.findChild<QLineEdit *>(QStringLiteral("catalogueSearch"))
            ->setText(QStringLiteral("techcrunch"));
        QCOMPARE(dialog.chosen().size(), 1);
    }

    void offersNothingTwice()
    {
        Source there;
        there.url = catalogue().first().url;
        const CatalogueDialog dialog({there});
        QTreeWidgetItem *item = itemOf(dialog, catalogue().first().name);
        QVERIFY(!item->flags().testFlag(Qt::ItemIsEnabled));
        treeOf(dialog).topLevelItem(0)->setCheckState(0, Qt::Checked);
        for (const Source &source : dialog.chosen())
            QVERIFY(source.url != there.url);
    }

    void downLeadsFromTheSearchIntoTheList()
    {
        CatalogueDialog dialog({});
        dialog.show();
        auto *search = dialog.findChild<QLineEdit *>(QStringLiteral("catalogueSearch"));
        search->setText(QStringLiteral("techcrunch"));
        QTest::keyClick(search, Qt::Key_Down);
        QCOMPARE(treeOf(dialog).currentItem()->text(0), QStringLiteral("TechCrunch"));
        QTest::keyClick(&treeOf(dialog), Qt::Key_Space);
        QCOMPARE(dialog.chosen().size(), 1);
    }
};

QTEST_MAIN(TestCatalogueDialog)
#include "tst_cataloguedialog.moc"

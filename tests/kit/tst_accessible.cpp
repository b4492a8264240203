// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/accessible.h"

#include <QAccessible>
#include <QComboBox>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {

QStringList labelsOf(QWidget &widget)
{
    QStringList names;
    for (const auto &[object, relation] : QAccessible::queryAccessibleInterface(&widget)->relations())
        if (relation == QAccessible::Label)
            names.append(object->text(QAccessible::Name));
    return names;
}

} // namespace

class TestAccessible : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theButtonThatClearsHasAName()
    {
        QLineEdit edit;
        addClearButton(edit);
        const auto *button = edit.findChild<QToolButton *>();
        QVERIFY(button && edit.isClearButtonEnabled());
        QVERIFY(!QAccessible::queryAccessibleInterface(edit.findChild<QToolButton *>())
                     ->text(QAccessible::Name)
                     .isEmpty());
    }

    void aChoiceSaysWhatIsChosenFor()
    {
        QWidget window;
        QComboBox choice(&window);
        choice.addItems({u"모든 언어"_s, u"한국어"_s});
        QVERIFY(labelsOf(choice).isEmpty());
        nameChoice(choice, u"언어"_s);
        QCOMPARE(labelsOf(choice), QStringList(u"언어"_s));
        window.show();
        for (const QLabel *label : window.findChildren<QLabel *>())
            QVERIFY(!label->isVisible());
    }

    void onlyWhatHoldsLinesIsExpanded()
    {
        QStandardItemModel model;
        auto *folder = new QStandardItem(u"신문"_s);
        folder->appendRow(new QStandardItem(u"한강일보"_s));
        model.appendRow(folder);
        model.appendRow(new QStandardItem(u"오늘"_s));
        QTreeView view;
        view.setModel(&model);
        expandWhatHoldsLines(view);
        QVERIFY(view.isExpanded(folder->index()));
        QVERIFY(!view.isExpanded(folder->child(0)->index()));
        QVERIFY(!view.isExpanded(model.index(1, 0)));
        expandWhatHoldsLines(view, [folder](const QModelIndex &line) { return line == folder->index(); });
        QVERIFY(!view.isExpanded(folder->index()));
    }

    void aCardIsToldAsADialog()
    {
        QFrame card(nullptr, Qt::Popup), other(nullptr, Qt::Popup);
        tellAsDialog(card);
        card.setAccessibleName(u"해오름, 인물"_s);
        const QAccessibleInterface *told = QAccessible::queryAccessibleInterface(&card);
        QCOMPARE(told->role(), QAccessible::Dialog);
        QCOMPARE(told->text(QAccessible::Name), u"해오름, 인물"_s);
        QVERIFY(QAccessible::queryAccessibleInterface(&other)->role() != QAccessible::Dialog);
    }
};

QTEST_MAIN(TestAccessible)
#include "tst_accessible.moc"

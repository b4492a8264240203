// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/accessible.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QComboBox>
#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QToolButton>
#include <QTreeView>

namespace sokbo {

namespace {

void expandBelow(
    QTreeView &view, const QModelIndex &parent, const std::function<bool(const QModelIndex &)> &staysClosed)
{
    const QAbstractItemModel &model = *view.model();
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex line = model.index(row, 0, parent);
        if (!model.hasChildren(line))
            continue;
        view.setExpanded(line, !staysClosed || !staysClosed(line));
        expandBelow(view, line, staysClosed);
    }
}

void tellLinesAnew(QTreeView &view)
{
    QAccessibleTableModelChangeEvent places(&view, QAccessibleTableModelChangeEvent::ModelReset);
    QAccessible::updateAccessibility(&places);
    if (!view.hasFocus())
        return;
    if (QAccessibleInterface *line = QAccessible::queryAccessibleInterface(&view)->focusChild()) {
        QAccessibleEvent focus(line, QAccessible::Focus);
        QAccessible::updateAccessibility(&focus);
    }
}

constexpr char dialogProperty[] = "sokboToldAsDialog";

QAccessibleInterface *dialogFor(const QString &, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    if (!widget || !widget->property(dialogProperty).toBool())
        return nullptr;
    return new QAccessibleWidget(widget, QAccessible::Dialog);
}

} // namespace

void addClearButton(QLineEdit &edit)
{
    edit.setClearButtonEnabled(true);
    if (auto *clear = edit.findChild<QToolButton *>())
        clear->setAccessibleName(QCoreApplication::translate("LineEdit", "Clear the field"));
}

void nameChoice(QComboBox &choice, const QString &name)
{
    choice.setAccessibleName(name);
    auto *label = new QLabel(name, choice.parentWidget());
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(&choice);
    label->hide();
}

void tellLine(QListView &list, int row)
{
    if (row < 0 || !QAccessible::isActive())
        return;
    QAccessibleEvent event(&list, QAccessible::Focus);
    event.setChild(row);
    QAccessible::updateAccessibility(&event);
}

void expandWhatHoldsLines(QTreeView &view, const std::function<bool(const QModelIndex &)> &staysClosed)
{
    expandBelow(view, {}, staysClosed);
}

void tellFolding(QTreeView &view)
{
    const auto tell = [&view] {
        if (!QAccessible::isActive())
            return;
        // Qt brings the lines into their places after it says that one is open.
        QMetaObject::invokeMethod(
            &view, [&view] { tellLinesAnew(view); }, Qt::QueuedConnection);
    };
    QObject::connect(&view, &QTreeView::expanded, &view, tell);
    QObject::connect(&view, &QTreeView::collapsed, &view, tell);
}

void tellAsDialog(QWidget &window)
{
    static const bool isInstalled = (QAccessible::installFactory(dialogFor), true);
    window.setProperty(dialogProperty, isInstalled);
}

} // namespace sokbo

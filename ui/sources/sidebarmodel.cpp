// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/sidebarmodel.h"

#include "kit/words.h"

#include <QCoreApplication>

namespace sokbo {

namespace {

QString spoken(const SidebarEntry &entry)
{
    QString text
        = entry.kind == SidebarEntry::Kind::Tag ? entry.board.name : entry.label; // a tag's whole path
    if (entry.count > 0)
        text += QStringLiteral(", ") + countText(entry.count);
    if (entry.rising)
        text += QStringLiteral(", ") + QCoreApplication::translate("Sidebar", "rising");
    if (entry.failing)
        text += QStringLiteral(", ") + QCoreApplication::translate("Sidebar", "cannot be read at present");
    return text;
}

QString keyAt(const QStandardItem &parent, int row)
{
    return parent.child(row)->data(SidebarModel::KeyRole).toString();
}

void fill(QStandardItem *item, SidebarEntry entry)
{
    if (isSameLine(item->data(SidebarModel::EntryRole).value<SidebarEntry>(), entry))
        return;
    entry.children.clear();
    const bool section = entry.kind == SidebarEntry::Kind::Section;
    item->setText(entry.label);
    item->setToolTip(entry.tooltip.isEmpty() ? QString()
                                             : QStringLiteral("<p style='white-space:pre-wrap'>")
                + entry.tooltip.toHtmlEscaped() + QStringLiteral("</p>"));
    item->setData(spoken(entry), Qt::AccessibleTextRole);
    item->setData(entry.key, SidebarModel::KeyRole);
    item->setData(QVariant::fromValue(entry), SidebarModel::EntryRole);
    Qt::ItemFlags flags = Qt::ItemIsEnabled;
    if (!section && entry.kind != SidebarEntry::Kind::Note)
        flags |= Qt::ItemIsSelectable;
    if (entry.treeLine())
        flags |= Qt::ItemIsDragEnabled;
    if (entry.kind == SidebarEntry::Kind::Folder || entry.key == QStringLiteral("sources"))
        flags |= Qt::ItemIsDropEnabled;
    item->setFlags(flags);
}

} // namespace

void SidebarModel::set(const QList<SidebarEntry> &entries)
{
    reconcile(invisibleRootItem(), entries);
}

// What is in front of all changes and behind them stays; the lines between are made anew, all at once:
// another order of thousands would else be as many changes that a view has to follow.
void SidebarModel::reconcile(QStandardItem *parent, const QList<SidebarEntry> &entries)
{
    const auto isAt = [&](int row, qsizetype entry) { return keyAt(*parent, row) == entries.at(entry).key; };
    int front = 0, oldEnd = parent->rowCount(), newEnd = int(entries.size());
    while (front < oldEnd && front < newEnd && isAt(front, front))
        ++front;
    while (oldEnd > front && newEnd > front && isAt(oldEnd - 1, newEnd - 1)) {
        --oldEnd;
        --newEnd;
    }
    if (oldEnd > front)
        parent->removeRows(front, oldEnd - front);
    QList<QStandardItem *> made; // without their children: insertRows() tells these nothing of the model
    for (int row = front; row < newEnd; ++row) {
        made.append(new QStandardItem);
        fill(made.last(), entries.at(row));
    }
    if (!made.isEmpty() && parent->columnCount() == 0)
        parent->setColumnCount(1); // else it would come in the midst of the rows
    if (!made.isEmpty())
        parent->insertRows(front, made);
    for (int row = 0; row < entries.size(); ++row) {
        QStandardItem *item = parent->child(row);
        fill(item, entries.at(row));
        reconcile(item, entries.at(row).children);
    }
}

QModelIndex SidebarModel::findUnder(
    const QModelIndex &parent, const std::function<bool(const SidebarEntry &)> &matches) const
{
    for (int row = 0; row < rowCount(parent); ++row) {
        const QModelIndex child = index(row, 0, parent);
        if (matches(entryAt(child)))
            return child;
        if (const QModelIndex below = findUnder(child, matches); below.isValid())
            return below;
    }
    return {};
}

QModelIndex SidebarModel::find(const QString &key) const
{
    return findUnder({}, [&key](const SidebarEntry &entry) { return entry.key == key; });
}

QModelIndex SidebarModel::find(const Board &board) const
{
    return findUnder({}, [&board](const SidebarEntry &entry) {
        return entry.leadsToABoard() && entry.board.showsSameAs(board);
    });
}

QModelIndex SidebarModel::below(const QModelIndex &line) const
{
    if (hasChildren(line))
        return index(0, 0, line);
    for (QModelIndex at = line; at.isValid(); at = at.parent())
        if (const QModelIndex next = at.siblingAtRow(at.row() + 1); next.isValid())
            return next;
    return {};
}

SidebarEntry SidebarModel::entryAt(const QModelIndex &index)
{
    return index.data(EntryRole).value<SidebarEntry>();
}

} // namespace sokbo

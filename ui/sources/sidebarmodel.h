// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/sidebarentry.h"

#include <QStandardItemModel>

namespace sokbo {

// The sidebar's lines as a tree. set() changes only what differs, so that selection and open folders stay.
class SidebarModel final : public QStandardItemModel {
    Q_OBJECT
public:
    enum Role { EntryRole = Qt::UserRole, KeyRole }; // EntryRole: a SidebarEntry without its children
    using QStandardItemModel::QStandardItemModel;

    void set(const QList<SidebarEntry> &entries);
    QModelIndex find(const QString &key) const; // invalid where there is none
    QModelIndex find(const Board &board) const; // the first line that shows the same
    QModelIndex below(const QModelIndex &line) const; // the next one, whether its folder is open or not
    static SidebarEntry entryAt(const QModelIndex &index);

private:
    void reconcile(QStandardItem *parent, const QList<SidebarEntry> &entries);
    QModelIndex findUnder(
        const QModelIndex &parent, const std::function<bool(const SidebarEntry &)> &matches) const;
};

} // namespace sokbo

Q_DECLARE_METATYPE(sokbo::SidebarEntry)

// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/palettemodel.h"

namespace sokbo {

void PaletteModel::setRows(const QList<PaletteRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int PaletteModel::rowOf(const QString &key) const
{
    for (int row = 0; row < m_rows.size(); ++row)
        if (!m_rows.at(row).isHeading && m_rows.at(row).entry.thing.key == key)
            return row;
    return -1;
}

bool PaletteModel::canBeChosen(int row) const
{
    return !m_rows.at(row).isHeading && m_rows.at(row).entry.isPossible;
}

int PaletteModel::nextPossible(int from, int step) const
{
    for (int row = from; row >= 0 && row < m_rows.size(); row += step)
        if (canBeChosen(row))
            return row;
    return -1;
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    const PaletteRow &row = m_rows.at(index.row());
    const PaletteEntry &entry = row.entry;
    if (role == Qt::DisplayRole)
        return entry.thing.text;
    if (role != Qt::AccessibleTextRole)
        return {};
    QStringList parts{entry.thing.text};
    for (const QString &part : {entry.kind, entry.detail, entry.keys})
        if (!part.isEmpty())
            parts.append(part);
    if (!row.isHeading && !entry.isPossible)
        parts.append(tr("not possible at the moment"));
    return parts.join(QStringLiteral(", "));
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return canBeChosen(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

} // namespace sokbo

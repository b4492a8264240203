// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "palette/paletteentry.h"

#include <QAbstractListModel>

namespace sokbo {

// A row of the palette: an entry with what of its name was typed, or a heading.
struct PaletteRow {
    PaletteEntry entry;
    Found::Span matched;
    bool isHeading = false;
};

class PaletteModel final : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(const QList<PaletteRow> &rows);
    const PaletteRow &at(int row) const { return m_rows.at(row); }
    int rowOf(const QString &key) const; // -1: it is not there
    int nextPossible(int from, int step) const; // from there on, that one included; -1: there is none

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override; // display, and for those who listen
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    bool canBeChosen(int row) const;

    QList<PaletteRow> m_rows;
};

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"
#include "store/leafscan.h"

#include <QByteArray>
#include <QList>

namespace sokbo {

// What the rows of a table look like, by which one that stands alone is known again.
struct TableShape {
    struct Column {
        QByteArray name;
        StoredValue::Kind kind = StoredValue::Kind::Null; // Null: anything
        bool mayBeNull = false;
        bool hasDefault = false; // or may be null: a row from before the column was added has none

        bool takes(StoredValue::Kind value) const
        {
            using Kind = StoredValue::Kind;
            return value == Kind::Null ? mayBeNull : kind == Kind::Null || value == kind;
        }
    };
    QByteArray table;
    QList<Column> columns;
    int keyColumn = -1; // stands for the rowid, and in a row there is nothing; -1: none does
    bool hasRowid = true;

    bool fits(const StoredRow &row) const;
    QByteArray key() const { return hasRowid ? QByteArray("rowid") : columns.first().name; }
    bool isOrderedByNumber() const { return hasRowid || columns.first().kind == StoredValue::Kind::Integer; }
};

// Of all tables of the database, those of the full text index among them.
QList<TableShape> tableShapes(Database &database);

} // namespace sokbo

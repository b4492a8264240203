// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tableshape.h"

#include <algorithm>
#include <memory>
#include <sqlite3.h>

namespace sokbo {

namespace {

using Kind = StoredValue::Kind;
using Statement = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

Statement prepared(Database &database, const QByteArray &pragma)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(database.handle(), pragma.constData(), -1, &statement, nullptr) != SQLITE_OK)
        database.raise(pragma);
    return {statement, &sqlite3_finalize};
}

QByteArray textIn(const Statement &row, int column)
{
    return reinterpret_cast<const char *>(sqlite3_column_text(row.get(), column));
}

Kind kindOf(const QByteArray &type)
{
    if (type == "INTEGER")
        return Kind::Integer;
    if (type == "TEXT")
        return Kind::Text;
    return type == "BLOB" ? Kind::Bytes : Kind::Null;
}

void readColumns(Database &database, TableShape &shape)
{
    const Statement row = prepared(database, "PRAGMA table_info(" + shape.table + ")");
    int keys = 0, integerKey = -1;
    while (sqlite3_step(row.get()) == SQLITE_ROW) {
        const Kind kind = kindOf(textIn(row, 2));
        const bool mayBeNull = sqlite3_column_int(row.get(), 3) == 0;
        const bool hasDefault = sqlite3_column_type(row.get(), 4) != SQLITE_NULL;
        if (sqlite3_column_int(row.get(), 5) > 0) {
            ++keys;
            if (kind == Kind::Integer)
                integerKey = int(shape.columns.size());
        }
        shape.columns.append({textIn(row, 1), kind, mayBeNull, hasDefault || mayBeNull});
    }
    if (shape.hasRowid && keys == 1)
        shape.keyColumn = integerKey;
}

} // namespace

QList<TableShape> tableShapes(Database &database)
{
    QList<TableShape> shapes;
    const Statement row = prepared(database, "PRAGMA main.table_list");
    while (sqlite3_step(row.get()) == SQLITE_ROW) {
        const QByteArray name = textIn(row, 1), type = textIn(row, 2);
        if ((type != "table" && type != "shadow") || name.startsWith("sqlite_"))
            continue;
        TableShape shape;
        shape.table = name;
        shape.hasRowid = sqlite3_column_int(row.get(), 4) == 0;
        readColumns(database, shape);
        shapes.append(shape);
    }
    return shapes;
}

bool TableShape::fits(const StoredRow &row) const
{
    if (!hasRowid || !row.key || qsizetype(row.values.size()) > columns.size())
        return false;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const Column &column = columns.at(i);
        if (i >= qsizetype(row.values.size())) {
            if (!column.hasDefault)
                return false;
            continue;
        }
        const Kind kind = row.values[size_t(i)].kind;
        if (i == keyColumn ? kind != Kind::Null : !column.takes(kind))
            return false;
    }
    // Tables of one row.
    return columns.first().name != "only" || row.key == 1;
}

} // namespace sokbo

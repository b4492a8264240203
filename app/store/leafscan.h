// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace sokbo {

// Rows that stand in a database file, whether SQLite still finds the way to them or not. Of a b-tree whose
// root or inner pages are lost, cut off or overwritten, the leaves are still there: this reads them one by
// one. Which table a row is of is not written on its page; whoever asks tells by its values. The file format
// is that of https://www.sqlite.org/fileformat2.html, read without its header where that is damaged.

// As stored: nothing, a number, text (UTF-8) or bytes. The number that is a row's key is nothing here.
struct StoredValue {
    enum class Kind { Null, Integer, Text, Bytes };
    Kind kind = Kind::Null;
    qint64 integer = 0;
    QByteArray bytes; // of Text and Bytes
};

struct StoredRow {
    std::optional<qint64> key; // rowid; an entry of an index, and a row of a table without rowid, has none
    std::vector<StoredValue> values;
};

// Every row of every leaf that is in the file and is no free page, in the order of the pages. Rows that are
// not whole are left out. `take` keeps no text and no bytes of what it is given. Error kind Store where the
// file cannot be read. Which pages are free stands in the header: where that is damaged, rows that were
// removed are given too.
Result<> scanLeaves(const QString &file, const std::function<void(const StoredRow &)> &take);

} // namespace sokbo

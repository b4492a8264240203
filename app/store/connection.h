// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/bodycodec.h"
#include "store/database.h"
#include "store/searchindex.h"

#include <functional>

namespace sokbo {

using Cancelled
    = std::function<bool()>; // asked now and then by what takes long: whether nobody wants it any more

// A database with what one needs to read and write its bodies and its index. One for the writer, one for the
// reader.
struct Connection {
    Connection(const QString &file, Database::Mode mode)
        : database(file, mode)
        , codec(database)
        , index(database, codec)
    {
    }
    Database database;
    BodyCodec codec;
    SearchIndex index;
};

} // namespace sokbo

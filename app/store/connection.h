// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/bodycodec.h"
#include "store/database.h"
#include "store/knownnames.h"
#include "store/knownroles.h"
#include "store/searchindex.h"

#include <functional>

namespace sokbo {

using Cancelled
    = std::function<bool()>; // long work asks this now and then: true if nobody wants the result any more

// A database with the objects that read and write its bodies and its index. The writer and each reader have
// their own.
struct Connection {
    Connection(const QString &file, Database::Mode mode)
        : database(file, mode)
        , codec(database)
        , index(database, codec)
        , names(database)
        , roles(database)
    {
    }
    Database database;
    BodyCodec codec;
    SearchIndex index;
    KnownNames names; // of the connection that writes, as the next
    KnownRoles roles;
};

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/nearwords.h"
#include "search/textneedle.h"
#include "store/idset.h"
#include "store/namesigns.h"

#include <memory>
#include <vector>

namespace sokbo {

// A part of a query, prepared; private to querycompiler.cpp and queryevaluation.cpp.
struct QueryPart {
    enum class Kind { And, Or, Not, Set, Text, Title, Near, After, Before };
    Kind kind = Kind::Set;
    std::vector<std::unique_ptr<QueryPart>> children;
    IdSet certain;
    IdSet possible;
    TextNeedle needle; // of Text and Title
    QString common; // of Text: the needle, where it may be a word that is kept (commonwords.h)
    IdSet lookedUp; // blocks of these that `certain` has already
    QList<qint64> meant; // of Text: whom a sign means
    QList<SignOfName> signs; // of Text: of a name
    NearWords near; // of Near
    qint64 seconds = 0; // of After and Before
};

} // namespace sokbo

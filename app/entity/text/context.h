// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/text/candidate.h"
#include "entity/text/reading.h"

#include <QDate>

namespace sokbo::entity {

// A title or a text, as a finder gets it.
struct Context {
    const Reading &reading;
    QDate published; // where the paper is printed; invalid when unknown
    bool isHeadline = false; // a title, or a text of one line that is written like one
};

// A title or a text with what was found in it.
struct Field {
    Reading reading;
    Candidates found;
    bool isTitle = false;
};

} // namespace sokbo::entity

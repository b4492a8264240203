// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QList>

namespace sokbo {

// Which sources to ask, and for how much.
struct SyncRequest {
    QList<SourceId> sources = {}; // empty: all that are due
    // Asks every source, whatever its schedule says, except one whose server asked for a pause.
    bool evenIfNotDue = false;
    bool fullText = false; // get whole articles, also where the source's own setting does not
    bool images = false; // get the images of new articles, also where the source's own setting does not
    int pages = 1; // of each source's list, back from the newest: boards, and feeds that come in pages
};

} // namespace sokbo

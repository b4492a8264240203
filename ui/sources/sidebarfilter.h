// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/sidebarentry.h"

#include <QSet>

namespace sokbo {

// The lines of the sidebar that fit what somebody types: by a part of the name or of the address, and by
// initial consonants.
struct SidebarMatches {
    QSet<QString>
        shown; // keys of the lines that fit, of those in which they stand, and of all in a folder that fits
    QString first; // key of the first line that fits; empty: none does
};
SidebarMatches matchesIn(const QList<SidebarEntry> &entries, const QString &typed);

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/synccontext.h"

#include <QSet>

namespace sokbo {

void SyncMemory::keepOnly(const QList<Source> &sources)
{
    QSet<SourceId> known;
    for (const Source &source : sources)
        known.insert(source.id);
    const auto isGone = [&known](const auto &entry) { return !known.contains(entry.key()); };
    entries.removeIf(isGone);
    unwritten.removeIf(isGone);
    credentials.removeIf(isGone);
}

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/sharedids.h"

#include <QHash>
#include <QSet>

namespace sokbo {

void tellApart(QList<FeedItem> &entries)
{
    QHash<QString, QSet<QString>> links;
    for (const FeedItem &entry : std::as_const(entries))
        links[entry.id.trimmed()].insert(entry.link);
    for (FeedItem &entry : entries)
        if (const QString id = entry.id.trimmed(); !id.isEmpty() && links.value(id).size() > 1)
            entry.id = id + u' ' + entry.link;
}

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/icontable.h"

#include "store/urltext.h"

namespace sokbo {

QHash<SourceId, SiteIcon> readIcons(Database &database)
{
    QHash<SourceId, SiteIcon> icons;
    Query query(database, "icon.all");
    while (query.next())
        icons.insert(SourceId{query.integer(0)}, {query.bytes(2), query.bytes(1)});
    return icons;
}

QHash<SourceId, QUrl> readWaitingIcons(Database &database, const QDateTime &now)
{
    QHash<SourceId, QUrl> waiting;
    Query query(database, "icon.waiting", now.toSecsSinceEpoch());
    while (query.next())
        waiting.insert(SourceId{query.integer(0)}, urlOf(query.text(1)));
    return waiting;
}

void saveIcon(Database &database, SourceId source, const SiteIconAnswer &answer, ChangeSet &changes)
{
    SiteIcon before;
    if (Query query(database, "icon.known", source.value); query.next())
        before = {query.bytes(1), query.bytes(0)};
    const SiteIcon icon = answer.icon.bytes.isEmpty() ? before : answer.icon;
    run(database, "icon.save", source.value, textOf(answer.site), answer.next.toSecsSinceEpoch(),
        icon.mimeType, icon.bytes.isEmpty() ? std::nullopt : std::optional(icon.bytes));
    changes.icons |= icon != before;
}

} // namespace sokbo

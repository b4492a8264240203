// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/namesigns.h"

#include "search/hanjareading.h"
#include "search/searchtext.h"

#include <algorithm>
#include <utility>

namespace sokbo {

QList<qint64> entitiesOfSign(Database &database, const QString &word)
{
    constexpr qint64 leastShare = 4; // one of so many
    const QString sign = searchKey(word);
    if (!isSign(sign))
        return {};
    QList<std::pair<qint64, qint64>> uses;
    qint64 all = 0;
    Query query(database, "mention.ofSign", sign);
    while (query.next()) {
        uses.append({query.integer(0), query.integer(1)});
        all += query.integer(1);
    }
    QList<qint64> entities;
    for (const auto &[entity, times] : std::as_const(uses))
        if (times * leastShare >= all)
            entities.append(entity);
    return entities;
}

QList<SignOfName> signsOfName(Database &database, const QString &word)
{
    QList<SignOfName> signs;
    for (const QString &key : nameKeys(word)) {
        Query query(database, "mention.signsOfName", key);
        while (query.next())
            if (isSign(query.text(1)))
                signs.append({query.integer(0), query.text(1)});
    }
    return signs;
}

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/tagfinding.h"

#include "finder/finder.h"

namespace sokbo {

QList<Tag> tagsFitting(const QList<Tag> &tags, const QString &typed)
{
    const TypedText text(typed);
    if (text.isEmpty())
        return tags;
    QList<Findable> things;
    for (const Tag &tag : tags)
        things.append({tag.name, tag.name, {}, tag.branchArticles});
    QList<Tag> fitting;
    for (const Found &found : Finder(things).find(text, {}, int(tags.size())))
        fitting.append(tags.at(found.index));
    return fitting;
}

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/fieldvalues.h"

#include "core/tagname.h"
#include "search/searchtext.h"

#include <algorithm>

namespace sokbo {

QString flagKey(const QString &flag)
{
    QString word = flag;
    return searchKey(word.remove(QLatin1Char('[')).remove(QLatin1Char(']')).trimmed());
}

qint64 wholeSeconds(const QDateTime &time)
{
    const qint64 milliseconds = time.isValid() ? time.toMSecsSinceEpoch() : 0;
    return milliseconds >= 0 ? (milliseconds + 999) / 1000 : milliseconds / 1000;
}

std::optional<MentionType> entityType(QueryField field)
{
    if (field == QueryField::Person)
        return MentionType::Person;
    if (field == QueryField::Organisation)
        return MentionType::Organisation;
    if (field == QueryField::Place)
        return MentionType::Place;
    return std::nullopt;
}

bool isAuthor(const QString &name, const QString &wanted, bool quoted)
{
    if (name.isEmpty())
        return false;
    const QString folded = foldText(name);
    return quoted ? folded == wanted : folded.contains(wanted);
}

bool isSource(const QString &title, const QString &host, const QString &wanted, bool quoted)
{
    const QString folded = foldText(title);
    if (quoted)
        return folded == wanted;
    return folded.contains(wanted) || host.contains(wanted, Qt::CaseInsensitive);
}

bool isInFolder(const QString &folder, const QString &wanted)
{
    const QString folded = foldText(folder);
    return folded == wanted || folded.startsWith(wanted + QLatin1Char('/'));
}

// Part by part: some signs fold to letters with a slash between them.
QString tagKey(const QString &name)
{
    QStringList parts = tagParts(mendedTagName(name));
    for (QString &part : parts)
        part = foldText(part).remove(QLatin1Char('/'));
    return parts.join(QLatin1Char('/'));
}

bool isTagged(const QStringList &keys, const QString &wanted, bool alone)
{
    return std::any_of(keys.cbegin(), keys.cend(),
        [&](const QString &key) { return alone ? key == wanted : isInTagBranch(key, wanted); });
}

} // namespace sokbo

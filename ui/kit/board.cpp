// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/board.h"

#include "kit/words.h"

namespace sokbo {

namespace {

QString queryOf(Board::Kind kind)
{
    switch (kind) {
    case Board::Kind::Unread:
        return QStringLiteral("is:unread");
    case Board::Kind::Today:
        return QStringLiteral("after:today");
    case Board::Kind::Saved:
        return QStringLiteral("is:saved");
    case Board::Kind::Highlighted:
        return QStringLiteral("is:highlighted");
    case Board::Kind::Offline:
        return QStringLiteral("is:offline");
    case Board::Kind::Watched:
        return QStringLiteral("is:watched");
    default:
        return {};
    }
}

} // namespace

Board Board::fixed(Kind kind, const QString &title)
{
    return {kind, 0, {}, queryOf(kind), title};
}

Board Board::ofEntity(EntityId id, const QString &title)
{
    return {Kind::Entity, id.value, {}, QStringLiteral("entity:#%1").arg(id.value), title};
}

Board Board::ofTag(const QString &name)
{
    return {Kind::Tag, 0, name, QStringLiteral("tag:") + queryValue(name), name};
}

Board Board::ofSearch(const SavedSearch &search)
{
    return {Kind::Search, search.id, {}, search.query, search.name};
}

Board Board::ofFolder(const QString &path, const QString &title)
{
    return {Kind::Folder, 0, path, QStringLiteral("folder:") + queryValue(path), title};
}

Board Board::ofSource(SourceId id, const QString &title)
{
    return {Kind::Source, id.value, {}, QStringLiteral("source:#%1").arg(id.value), title};
}

Board Board::ofWords(EntityId id, const QString &title)
{
    return typed(QStringLiteral("said:#%1").arg(id.value), title);
}

Board Board::ofStory(StoryId id, const QString &title)
{
    return typed(QStringLiteral("story:#%1").arg(id.value), title);
}

Board Board::ofBoth(EntityId one, EntityId other, const QString &title)
{
    return typed(QStringLiteral("entity:#%1 entity:#%2").arg(one.value).arg(other.value), title);
}

Board Board::typed(const QString &query, const QString &title)
{
    for (Kind kind :
        {Kind::All, Kind::Unread, Kind::Today, Kind::Saved, Kind::Highlighted, Kind::Offline, Kind::Watched})
        if (query == queryOf(kind))
            return {kind, 0, {}, query, title};
    return {Kind::Typed, 0, {}, query, title};
}

} // namespace sokbo

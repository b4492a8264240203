// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/savedsearch.h"

#include <QMetaType>
#include <QString>

namespace sokbo {

// A board as a value. The sidebar, the commands and the search box make boards; the window reads the articles
// of its `query` from the store.
struct Board {
    enum class Kind {
        All,
        Unread,
        Today,
        Saved,
        Highlighted,
        Offline,
        Watched,
        Entity,
        Tag,
        Search,
        Folder,
        Source,
        Typed,
        Briefing // a page and no list of articles: its query is empty and never asked
    };
    Kind kind = Kind::All;
    qint64 id = 0; // of an Entity, a Search or a Source; 0 for all other kinds
    QString name; // of a Tag; the whole path of a Folder
    QString query; // in the query language; empty: all articles
    QString title; // for the user; may be empty

    static Board fixed(Kind kind, const QString &title); // All to Watched, and Briefing
    static Board ofEntity(EntityId id, const QString &title);
    static Board ofWords(EntityId id, const QString &title); // articles that quote it
    static Board ofStory(StoryId id, const QString &title);
    static Board ofTag(const QString &name);
    static Board ofSearch(const SavedSearch &search);
    static Board ofFolder(const QString &path, const QString &title);
    static Board ofSource(SourceId id, const QString &title);
    static Board typed(const QString &query,
        const QString &title); // a search that the user wrote, or the fixed board with the same query

    bool isOf(Kind wanted) const { return kind == wanted; }
    static Board ofBoth(EntityId one, EntityId other, const QString &title);
    // True if both show the same articles, whatever their titles are.
    bool showsSameAs(const Board &other) const
    {
        return query == other.query && isOf(Kind::Briefing) == other.isOf(Kind::Briefing);
    }

    friend bool operator==(const Board &, const Board &) = default;
};

} // namespace sokbo

Q_DECLARE_METATYPE(sokbo::Board)

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source.h"
#include "core/tag.h"
#include "kit/board.h"
#include "kit/sourcebadge.h"
#include "kit/sourceorder.h"
#include "kit/symbols.h"
#include "sources/sourcetree.h"
#include "store/store.h"

#include <QColor>
#include <QList>
#include <QString>

namespace sokbo {

// A line of the sidebar, as a value.
struct SidebarEntry {
    enum class Kind { Section, Note, Board, Entity, Tag, Search, Folder, Source, GoneSource };
    Kind kind = Kind::Board;
    QString key; // identifies the line; it stays the same when the store is read again
    QString label;
    QString detail; // small beside the label: a ticker
    Board board; // the board that the line opens; unused for a Section or a Note
    QStringList otherNames; // by which it is found too: an address
    QString tooltip; // plain text
    int count = -1; // -1: none is shown
    QColor dot; // invalid: none
    std::optional<Symbol> symbol;
    SourceBadge badge; // of a Source
    bool failing = false;
    bool rising = false; // more often in the news than before
    bool hasMenu = false; // of a section: a click opens a menu with what it can list
    QString name; // of an Entity
    MentionType type = MentionType::Person; // of an Entity
    ArticleId article; // the article that is the reason why the name rises
    StoryId story; // to which that belongs; invalid: it stands alone
    QString reason; // its headline
    QList<SidebarEntry> children;

    bool leadsToABoard() const { return kind != Kind::Section && kind != Kind::Note; }
    SourceId source() const { return kind == Kind::Source ? SourceId{board.id} : SourceId(); }
    std::optional<TreeLine> treeLine() const; // of a Source or a Folder
};

bool isSameLine(const SidebarEntry &a, const SidebarEntry &b); // whatever their children are

// Which names the sidebar lists as the most named.
struct NamesView {
    enum class Span { Today, Week, All };
    Span span = Span::Week;
    std::optional<MentionType> type; // none: of all kinds

    friend bool operator==(const NamesView &, const NamesView &) = default;
};

// What was read from the store. Each part may come later than the others.
struct SidebarContents {
    BoardCounts counts;
    QList<EntityRow> entities;
    NamesView names; // the view for which they were read
    QList<RisingEntity> rising;
    QList<WatchedEntity> watched;
    QList<FollowedStory> followed;
    QList<Tag> tags;
    QList<SavedSearch> searches;
    QList<Source> sources; // in the order by hand
    SourceOrder order = SourceOrder::ByHand; // in which they are shown
    QList<Source> goneSources; // unsubscribed, with articles that stayed
    QHash<SourceId, SourceCounts> sourceCounts;
    QHash<SourceId, QImage> icons; // pictures of their sites, of those that have one
};

SourceTree treeOf(const SidebarContents &contents); // in the order that is shown
QList<SidebarEntry> sidebarEntries(const SidebarContents &contents, bool dark);

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source.h"
#include "core/tag.h"
#include "kit/board.h"
#include "store/store.h"

#include <QColor>
#include <QList>
#include <QString>

namespace sokbo {

// A line of the sidebar, as a value.
struct SidebarEntry {
    enum class Kind { Section, Note, Board, Entity, Tag, Search, Folder, Source, GoneSource };
    Kind kind = Kind::Board;
    QString key; // the same line at the next reading has the same one
    QString label;
    QString detail; // small beside the label: a ticker
    Board board; // that the line stands for; not of a Section or a Note
    QString tooltip; // plain text
    int count = -1; // -1: none is shown
    QColor dot; // invalid: none
    bool failing = false;
    bool rising = false; // more often in the news than before
    bool hasMenu = false; // of a section: a click shows what it can list
    QString name; // of an Entity
    MentionType type = MentionType::Person; // of an Entity
    ArticleId article; // that lifts a name
    QList<SidebarEntry> children;

    bool leadsToABoard() const { return kind != Kind::Section && kind != Kind::Note; }
    SourceId source() const { return kind == Kind::Source ? SourceId{board.id} : SourceId(); }
};

// Which names the sidebar lists as the most named.
struct NamesView {
    enum class Span { Today, Week, All };
    Span span = Span::Week;
    std::optional<MentionType> type; // none: of all kinds

    friend bool operator==(const NamesView &, const NamesView &) = default;
};

// What the store says, gathered: each part may come later than the others.
struct SidebarContents {
    BoardCounts counts;
    QList<EntityRow> entities;
    NamesView names; // that they were asked by
    QList<RisingEntity> rising;
    QList<WatchedEntity> watched;
    QList<Tag> tags;
    QList<SavedSearch> searches;
    QList<Source> sources;
    QList<Source> goneSources; // unsubscribed, with articles that stayed
    QHash<SourceId, SourceCounts> sourceCounts;
};

QList<SidebarEntry> sidebarEntries(const SidebarContents &contents, bool dark);

} // namespace sokbo

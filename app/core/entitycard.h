// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/correction.h"
#include "core/headline.h"
#include "core/ids.h"
#include "core/mention.h"

#include <QDate>
#include <QList>
#include <QStringList>

#include <utility>

namespace sokbo {

struct EntityRow {
    EntityId id;
    MentionType type = MentionType::Person;
    QString name;
    QString role; // the latest
    QString ticker;
    int articles = 0; // in the span that was asked for
    bool hasNamesake = false; // another person has this name too: the role tells them apart
};

struct EntityCard {
    EntityRow entity; // `articles` of all time
    QStringList aliases; // surface forms, most frequent first
    QStringList roles; // most frequent first
    int articlesThisWeek = 0;
    QList<std::pair<QDate, int>> byDay; // the last 30 days that hold any, oldest first; local days
    QList<EntityRow> together; // who it appears with, most often first
    QList<Headline> newest;
};

// Somebody who is in the news now more than before.
struct RisingEntity {
    EntityRow entity; // `articles` of the last 24 hours
    double expected = 0; // articles, by the share of the news that it had in the four weeks before
    Headline lift; // what most of them are about; without id where there is none
};

struct WatchedEntity {
    WatchedName watched; // as the reader named it
    EntityRow entity; // who is meant after all corrections; without id while no headline has the name
    int unread = 0; // articles
};

} // namespace sokbo

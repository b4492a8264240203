// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/correction.h"
#include "core/headline.h"
#include "core/ids.h"
#include "core/mention.h"
#include "core/saidwords.h"

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
    int articles = 0; // in the time span that was asked for
    bool hasNamesake = false; // another person has the same name; the roles tell them apart
};

// An entity that is found while its name is typed.
struct NameFound {
    EntityRow entity; // `articles` is not counted
    QString spelling; // the surface form that was found, the name or another
    qint64 marks = 0; // all that it has in texts
};

struct EntityCard {
    EntityRow entity; // `articles` of all time
    QStringList aliases; // surface forms, most frequent first
    QStringList roles; // most frequent first
    int articlesThisWeek = 0; // up to the end of today, as the days
    QList<std::pair<QDate, int>>
        byDay; // articles by local day, of the last 30 days that have any; oldest first
    QList<EntityRow> together; // entities in the same articles, most frequent first
    QList<Headline> newest;
    QList<SaidWords> said; // newest first, of each article its first ones; the same words once
};

// An entity that is in the news more than usual.
struct RisingEntity {
    EntityRow entity; // `articles` of the last 24 hours
    double expected
        = 0; // articles that were to be expected, by its share of the news of the four weeks before
    Headline lift; // a headline that shows what most of them are about; its id is invalid if there is none
};

struct WatchedEntity {
    WatchedName watched; // as the user named it
    EntityRow entity; // the entity after all corrections; its id is invalid while no headline has the name
    int unread = 0; // articles
};

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entitycard.h"
#include "core/headline.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace sokbo {

// What stands at the head of an entity's board.
struct EntityHead {
    struct Role {
        QString role;
        QDateTime
            first; // UTC: the oldest and the newest article that has it, among those that were looked at
        QDateTime last;
        int articles = 0;

        friend bool operator==(const Role &, const Role &) = default;
    };
    struct Story {
        StoryId story; // none: an article alone
        Headline headline; // its newest one with this name
        int articles = 0; // of the story, all that are stored
    };

    EntityCard card;
    QString hanja; // a form of the name that is written in hanja, the longest; empty: none was seen
    QList<Role> roles; // of the last articles, the latest first
    QList<Story> stories; // of the last articles, newest first
    QList<SaidWords> said; // as the card's, and more of them
};

} // namespace sokbo

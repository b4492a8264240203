// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/mention.h"

#include <QUrl>

#include <optional>

namespace sokbo {

// The target of a link in a page. render/articlepage.h, briefingpage.h and entitypage.h list the addresses.
struct ArticleLink {
    enum class Kind {
        None,
        Entity,
        Both,
        Highlight,
        Legend,
        Marks,
        Article,
        Story,
        Follow,
        Changes,
        Text,
        Images,
        Play,
        MediaAddress,
        Place,
        Outside
    };
    Kind kind = Kind::None; // None is never followed
    EntityId entity;
    EntityId other; // of Both: what names the entity and this one
    StoryId story; // of Story: invalid for that of the article on screen
    ArticleId article;
    qint64 highlight = 0; // its id in the store
    MentionType type = MentionType::Person;
    int older = -1, newer = -1; // of Changes: the two texts to compare, -1 for the last two
    QString place; // of Place: where in the text, by the name that follows "at-" in the element's id
    int media = -1; // of Play and MediaAddress: which of the article's enclosures
    QUrl url; // of Outside: http, https or mailto
};
ArticleLink articleLink(const QUrl &url);

// Identifies a mark by its beginning in the headline or in bodyText().
struct MarkPlace {
    Mention::Field field = Mention::Field::Text;
    int start = 0; // UTF-16 units

    friend bool operator==(const MarkPlace &, const MarkPlace &) = default;
};
std::optional<MarkPlace> markPlace(const QString &at); // of a page's data-at

// The hash in article:///asset/HASH; empty for any other address.
QString assetHash(const QUrl &url);

} // namespace sokbo

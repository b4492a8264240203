// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace sokbo {

// The XML vocabularies that feeds use. All versions of RSS count as one, and both versions of Atom: their
// names do not clash.
enum class Vocabulary : quint8 {
    Other,
    Rss,
    Atom,
    Rdf,
    DublinCore,
    DublinTerms,
    Content,
    Media,
    Itunes,
    Slash,
    Threading,
    Xhtml,
    Syndication,
    Feedburner,
    GooglePlay,
    Xml,
};

// By the name of the namespace, in any spelling that feeds use.
Vocabulary vocabularyOfNamespace(QStringView uri);
// By the usual prefix, for documents that do not declare it.
Vocabulary vocabularyOfPrefix(QStringView prefix);

// The meaning of an element, the same for all vocabularies.
enum class Role : quint8 {
    None,
    Feed, // <rss>, <rdf:RDF>, <feed>, <channel>
    Item,
    Skipped, // holds titles and links of something else: image, textInput, RSS's source
    Source, // of an Atom entry that was copied: only its author counts
    Person,
    MediaGroup, // media:group and media:content hold more of the same
    PersonName,
    PersonEmail,
    Title,
    Link,
    OriginalLink,
    Id,
    Author, // a name, or an address with a name
    Published,
    Updated,
    Description,
    Content,
    Category,
    Keywords,
    Enclosure,
    Thumbnail,
    Image,
    Credit,
    CommentCount,
    Duration,
    Language,
    MinutesToLive,
    UpdatePeriod,
    UpdateFrequency,
    NewAddress,
};

struct Meaning {
    Role role = Role::None;
    int rank = 0; // of several elements with one role, the one with the lowest rank counts
};

inline constexpr int podcastAuthor = 4; // the rank of Role::Author for the author of a whole podcast

// `name` is the local name, in any case.
Meaning meaningOf(Vocabulary vocabulary, QStringView name);

// HTML elements that have no end tag.
bool isVoidElement(QStringView name);

} // namespace sokbo

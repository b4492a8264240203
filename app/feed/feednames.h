// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace sokbo {

// The vocabularies of which feeds are made. All versions of RSS are one, and both of Atom: their names do not
// clash.
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

// By the namespace's name, in any of the spellings that are met with.
Vocabulary vocabularyOfNamespace(QStringView uri);
// By the prefix that everybody uses, for documents that forgot to declare it.
Vocabulary vocabularyOfPrefix(QStringView prefix);

// What an element says, whatever vocabulary it is said in.
enum class Role : quint8 {
    None,
    Feed, // <rss>, <rdf:RDF>, <feed>, <channel>
    Item,
    Skipped, // what holds titles and links of something else: image, textInput, source
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
    Language,
    MinutesToLive,
    UpdatePeriod,
    UpdateFrequency,
    NewAddress,
};

struct Meaning {
    Role role = Role::None;
    int rank = 0; // of several elements with one role, the lowest rank is believed
};

inline constexpr int podcastAuthor = 4; // the rank of Role::Author that speaks for every episode

// `name` is the local name, in any case.
Meaning meaningOf(Vocabulary vocabulary, QStringView name);

// HTML elements that have no end tag.
bool isVoidElement(QStringView name);

} // namespace sokbo

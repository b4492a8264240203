// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace sokbo {

struct Enclosure {
    QString url; // absolute where a base was known
    QString mimeType;
    qint64 bytes = 0; // as claimed; 0 where unknown
    QString title;

    friend bool operator==(const Enclosure &, const Enclosure &) = default;
};

// One entry of a feed or one row of a board, as it came. Nothing here is safe to show but as plain text.
struct FeedItem {
    QString id; // guid, atom:id, JSON Feed id, or the board's document number; empty where none was given
    qint64 number = 0; // 번호: the number a board shows, 0 where there is none
    QString title; // plain text, entities decoded, white space folded
    QString link; // resolved against the base where one is known
    QString author; // plain text, several joined with ", "
    QDateTime published; // UTC; invalid where absent or unreadable
    QDateTime updated; // UTC; likewise
    QString content; // untrusted HTML
    QString summary; // untrusted HTML
    QStringList categories;
    QList<Enclosure> enclosures;
    int comments = -1; // -1 where not told
    bool notice = false; // a board's pinned row

    friend bool operator==(const FeedItem &, const FeedItem &) = default;
};

// A document that was read: a feed, or a board's list page, or the read page with the list under it.
struct ParsedFeed {
    QString kind; // "rss", "rdf", "atom", "json", "rhymix", "gnuboard"
    QString title;
    QString subtitle;
    QString link; // of the site
    QString id;
    QString author;
    QString language; // "ko", "en-us", as given
    QDateTime updated; // UTC
    QList<FeedItem> entries;
    QString feedUrl; // of a feed that the document names for itself, else empty
    QString nextPage; // of the older entries, else empty
    int ttlMinutes = 0; // 0 where not told

    friend bool operator==(const ParsedFeed &, const ParsedFeed &) = default;
};

} // namespace sokbo

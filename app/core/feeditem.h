// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace sokbo {

struct Enclosure {
    QString url; // absolute if a base is known
    QString mimeType;
    qint64 bytes = 0; // as the feed says; 0 if unknown
    QString title;
    int seconds = 0; // how long it plays, as the feed says; 0 if unknown

    friend bool operator==(const Enclosure &, const Enclosure &) = default;
};

// One entry of a feed or one row of a bulletin board, as it came. It may only be shown as plain text.
struct FeedItem {
    QString id; // guid, atom:id, JSON Feed id, or the board's document number; empty if there is none
    qint64 number = 0; // 번호, the number that a bulletin board shows; 0 if there is none
    QString title; // plain text, entities decoded, white space folded
    QString link; // absolute if a base is known
    QString author; // plain text, several joined with ", "
    QDateTime published; // UTC; invalid if absent or unreadable
    QDateTime updated; // UTC; likewise
    QString content; // untrusted HTML
    QString summary; // untrusted HTML
    QStringList categories;
    QList<Enclosure> enclosures;
    int comments = -1; // -1 if unknown
    bool notice = false; // a row that the board pins to the top

    friend bool operator==(const FeedItem &, const FeedItem &) = default;
};

// A parsed document: a feed, a list page of a board, or a read page with a list under it.
struct ParsedFeed {
    QString kind; // "rss", "rdf", "atom", "json", "rhymix", "gnuboard"
    QString title;
    QString subtitle;
    QString link; // of the site
    QString id;
    QString author;
    QString language; // "ko", "en-us", as the document writes it
    QDateTime updated; // UTC
    QList<FeedItem> entries;
    QString feedUrl; // the feed's address as the document itself gives it; else empty
    QString nextPage; // the address of the older entries; else empty
    int ttlMinutes = 0; // 0 if unknown

    friend bool operator==(const ParsedFeed &, const ParsedFeed &) = default;
};

} // namespace sokbo

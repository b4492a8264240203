// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/articlekind.h"
#include "core/feeditem.h"
#include "core/ids.h"
#include "core/safehtml.h"

#include <QUrl>

namespace sokbo {

// An article as Sokbo keeps it. Only a revision changes it. What the user does with it is kept apart
// (headline.h).
struct Article {
    ArticleId id; // none before it is stored
    SourceId source;
    QString guid; // identifies the article at the next sync; never empty
    qint64 number = 0; // 번호 of a bulletin board, else 0
    QString flag; // 속보, 단독, 2보, 종합…: without brackets; empty for most
    QString title; // plain text without the flag
    QString author; // plain text
    QUrl link; // http or https, else empty
    QUrl canonical; // the page that `link` is a twin of (text/twinaddress.h), where the page itself names it
    QDateTime published; // UTC, always valid: the time of the fetch if the source gives none
    QDateTime fetched; // UTC, of the first fetch
    QString language; // "ko", "en" or empty
    SafeHtml body;
    QUrl leadImage;
    QStringList categories;
    QList<Enclosure> enclosures;
    int comments = -1; // as the source counts them; -1 if it does not tell
    ArticleKind kind = ArticleKind::Report;
    bool wholeText = false; // the body is from the article's own page and not from the feed
    bool isForSubscribers = false; // its page says so: the body is what others may read

    const QUrl &page() const { return canonical.isEmpty() ? link : canonical; } // to open and to tell others

    friend bool operator==(const Article &, const Article &) = default;
};

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QUrl>

namespace sokbo {

// Where the feeds of a web page may be, the likeliest first.
struct FeedLinks {
    QList<QUrl> named; // <link rel="alternate">: each is a feed of its own
    QList<QUrl> anchors; // <a> links that look like feeds: each may be one
    QList<QUrl> guessed; // the usual places, which the page does not name: one feed there is enough
};
FeedLinks feedLinks(const QString &html, const QUrl &page);

// Whether a feed of this title, or what a page calls it, holds what readers say below the articles. Such
// feeds stand last: who types a site's address means its news.
bool isOfComments(const QString &title, const QUrl &url);

} // namespace sokbo

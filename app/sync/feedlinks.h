// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QUrl>

namespace sokbo {

// Where a web page's feeds may be, likeliest first.
struct FeedLinks {
    QList<QUrl> named; // <link rel="alternate">: each is a feed of its own
    QList<QUrl> anchors; // links that look like feeds: each may be one
    QList<QUrl> guessed; // usual places, in which nobody said that there is one: the first will do
};
FeedLinks feedLinks(const QString &html, const QUrl &page);

} // namespace sokbo

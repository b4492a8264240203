// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QUrl>

namespace sokbo {

// Where a web page's feed may be, likeliest first: what its head names, links that look like feeds, usual
// places.
struct FeedLinks {
    QList<QUrl> named; // <link rel="alternate">: each is a feed of its own
    QList<QUrl> guessed; // of these the first that is a feed will do
};
FeedLinks feedLinks(const QString &html, const QUrl &page);

} // namespace sokbo

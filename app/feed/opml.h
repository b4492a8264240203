// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/source.h"

#include <QByteArray>
#include <QList>

namespace sokbo {

struct OpmlDocument {
    QString title;
    QList<Source> sources; // kind, url, siteUrl, title, feedTitle and folder are set
};

// True where the first element is <opml>.
bool looksLikeOpml(const QByteArray &bytes);

// Reads OPML 1 and 2; nested outlines become folders. A slash in a folder's name stands in `folder` as
// U+2215, and is written as a slash again. A source that is named by its address or host has no title, and
// its host for `feedTitle`. Boards are written as type="rss" with our own attribute sokbo:kind. Error kinds:
// Parse, TooLarge.
Result<OpmlDocument> parseOpml(const QByteArray &bytes);
QByteArray writeOpml(const OpmlDocument &document); // UTF-8

} // namespace sokbo

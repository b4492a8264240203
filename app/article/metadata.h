// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/htmltree.h"

#include <QDateTime>
#include <QJsonObject>
#include <QUrl>

namespace sokbo {

// What a page tells about its article: in JSON-LD, in <meta>, and in the text that readers see.
struct PageMetadata {
    QString title;
    QString byline;
    QString site;
    QDateTime published; // UTC; invalid if the page does not tell
    bool isKorean = false; // dates without a zone are Korean
    QUrl canonical; // of a page for telephones or AMP page: the page that it is a twin of; else empty
    QUrl leadImage;
    bool isForSubscribers = false; // the article is not free to read, as the page says itself
    QString articleBody; // plain text from JSON-LD; empty if it has none
};
PageMetadata pageMetadata(const HtmlTree &tree, const QUrl &base);

// The JSON-LD object that describes the page's article; empty if there is none.
QJsonObject articleObject(const HtmlTree &tree);

} // namespace sokbo

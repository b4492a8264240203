// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/htmltree.h"

#include <QDateTime>
#include <QJsonObject>
#include <QUrl>

namespace sokbo {

// What a page says about its article: in JSON-LD, in <meta>, and where readers see it.
struct PageMetadata {
    QString title;
    QString byline;
    QString site;
    QDateTime published; // UTC; invalid where the page does not tell
    QUrl leadImage;
    QString articleBody; // plain text of JSON-LD, where it is there
};
PageMetadata pageMetadata(const HtmlTree &tree, const QUrl &base);

// The object of JSON-LD that describes the page's article, empty where there is none.
QJsonObject articleObject(const HtmlTree &tree);

} // namespace sokbo

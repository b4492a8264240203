// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/safehtml.h"

#include <QDateTime>
#include <QList>
#include <QUrl>

namespace sokbo {

// The article in a web page, without what surrounds it.
struct ExtractedArticle {
    QString title;
    QString byline;
    QString site;
    QDateTime published; // UTC; invalid if the page does not tell
    SafeHtml body;
    bool isForSubscribers = false; // the page says that all of it is; the body is what it shows to others
    QUrl canonical; // the page for desktops, where this one is its twin (text/twinaddress.h); else empty
    QUrl leadImage;
    QList<QUrl> images; // of the body, in order
};

// Finds the article in a page. Error kind: NotFound if no text on the page looks like an article.
Result<ExtractedArticle> extractArticle(const QString &html, const QUrl &base);

// The text of an article's body without the captions of its pictures: what the author wrote. It is for
// measuring and comparing.
QString runningText(const SafeHtml &body);

} // namespace sokbo

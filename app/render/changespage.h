// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/safehtml.h"
#include "core/storedarticle.h"
#include "render/pagestyle.h"

#include <QDateTime>

namespace sokbo {

// A text that an article had or has.
struct TextVersion {
    QString flag;
    QString title;
    SafeHtml body;
    QDateTime since; // UTC: when it was first met
    bool wholeText = false; // of the article's own page, not of the feed
};

// All texts of an article, oldest first; the last is the present one. `revisions` are its earlier texts,
// newest first, as Store::revisions() gives them.
QList<TextVersion> textVersions(const StoredArticle &stored, const QList<Revision> &revisions);

struct ChangesPage {
    QString sourceTitle;
    QString language; // of the article
    QList<TextVersion> versions; // oldest first, the last is the present one; two or more
    int older = 0; // positions in `versions`: what is compared
    int newer = 0;
};

// The document for the pane that shows what changed, as renderArticlePage() makes the article's. Further
// addresses:
//   article:///changes/OLDER/NEWER   compares two others
//   article:///text                  back to the article
QString renderChangesPage(const ChangesPage &page, const PageStyle &style);

// The same for a terminal: [-what went-] and {+what came+}, a paragraph a line; only paragraphs that changed.
QString renderChangesText(const TextVersion &older, const TextVersion &newer);

} // namespace sokbo

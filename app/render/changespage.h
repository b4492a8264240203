// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/safehtml.h"
#include "core/storedarticle.h"
#include "render/pagestyle.h"

#include <QDateTime>

namespace sokbo {

// The present text of an article, or an earlier one.
struct TextVersion {
    QString flag;
    QString title;
    SafeHtml body;
    QDateTime since; // UTC: when Sokbo first saw it
    bool wholeText = false; // from the article's own page and not from the feed
};

// All texts of an article, oldest first; the last is the present one. `revisions` are its earlier texts,
// newest first, as Store::revisions() gives them.
QList<TextVersion> textVersions(const StoredArticle &stored, const QList<Revision> &revisions);

struct ChangesPage {
    QString sourceTitle;
    QString language; // of the article
    QList<TextVersion> versions; // two or more, oldest first; the last is the present one
    int older = 0; // the two indices in `versions` that are compared
    int newer = 0;
};

// The document for the pane that shows what changed. Like the document of renderArticlePage(), with two more
// links:
//   article:///changes/OLDER/NEWER   compares two other versions
//   article:///text                  back to the article
QString renderChangesPage(const ChangesPage &page, const PageStyle &style);

// The changes for a terminal: [-removed-] and {+added+}, one paragraph on each line, only paragraphs that
// changed.
QString renderChangesText(const TextVersion &older, const TextVersion &newer);

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"
#include "core/mention.h"
#include "core/storedarticle.h"
#include "render/pagestyle.h"

#include <QHash>

namespace sokbo {

// Everything that the page of an article says.
struct ArticlePage {
    Article article;
    QString sourceTitle;
    QList<Mention> mentions;
    QHash<QUrl, QString> images; // address → hash of those that are here; others are shown as a placeholder
                                 // with their alt text
    QStringList tags;
    QString note;
    bool saved = false;
    bool offline = false;
    int revisions = 0; // earlier texts that can be compared
};
ArticlePage pageOf(const StoredArticle &stored);

// The complete, safe HTML document of the pane, with a content security policy as its first <meta>. Addresses
// in it:
//   article:///asset/HASH      an image of ours
//   article:///entity/ID       a mark (a mention whose entity is known)
//   article:///legend/TYPE     switches the marks of a type on and off
//   article:///changes         what was revised (render/changespage.h)
//   http(s): and mailto:       links of the article, opened outside
// Marks are <a class="m person" …>; inside a link of the article they are <span>.
QString renderArticlePage(const ArticlePage &page, const PageStyle &style);

// The same article for other uses. Markdown is CommonMark with the title as heading.
QString renderMarkdown(const ArticlePage &page);
QString renderText(const ArticlePage &page);

} // namespace sokbo

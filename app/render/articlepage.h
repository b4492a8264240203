// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"
#include "core/headline.h"
#include "core/mention.h"
#include "core/saidwords.h"
#include "core/storedarticle.h"
#include "render/pagestyle.h"
#include "render/storystrip.h"

#include <QHash>

namespace sokbo {

// Everything that the page of an article shows.
struct ArticlePage {
    Article article;
    QString sourceTitle;
    QList<Mention> mentions;
    QHash<QUrl, QString>
        images; // address → hash of the images that are stored; the page shows a placeholder for all others
    QStringList tags;
    QList<TagColour> tagColours; // of the tags, in their order; may be shorter
    QString note;
    QList<Highlight> highlights;
    bool saved = false;
    bool offline = false;
    QList<RuleDeed> deeds; // what rules did with it
    int revisions = 0; // how often the text was revised
    StripStory story; // the articles on the same happening, this one among them
    QList<SaidWords> said; // in these articles, newest article first
};
ArticlePage pageOf(const StoredArticle &stored);

// The complete, safe HTML document for the pane. Its first <meta> is a content security policy. Its links:
//   article:///asset/HASH      a stored image
//   article:///at/NAME         a place in the text: the element whose id is "at-NAME"
//   article:///entity/ID       a mark (a mention whose entity is known)
//   article:///legend/TYPE     shows or hides the marks of a type
//   article:///highlight/ID    a passage that the reader marked
//   article:///marks           all marks, those of names, or none: the next of these
//   article:///play/N          the article's enclosure of that number, to listen to or to watch
//   article:///address/N       its address, to copy
//   article:///images          the reader wants the images that are not here
//   article:///open/ID         another article of the same story, or the one that quotes the words
//   article:///story           the board of the story
//   article:///follow          the reader follows the story, or no longer
//   article:///changes         the page of changes (render/changespage.h)
//   http(s): and mailto:       links of the article, opened in the browser
// A mark is <a class="m person" …>; inside a link of the article it is a <span>.
QString renderArticlePage(const ArticlePage &page, const PageStyle &style);

// The article as CommonMark, with its title as heading, and as plain text.
QString renderMarkdown(const ArticlePage &page);
// The same as a file, with what is known of it as YAML before it (front matter).
QString renderMarkdownFile(const ArticlePage &page);
QString renderText(const ArticlePage &page);

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"
#include "core/mention.h"
#include "core/quotation.h"
#include "core/rule.h"

#include <QList>

namespace sokbo {

// An article with its mentions, ready for the store.
struct AnalysedArticle {
    Article article;
    QList<Mention> mentions;
    int recogniserVersion = 0;
    qint64 correctionRevision = 0; // the corrections that were applied to the mentions
    QList<Quotation> quotations = {}; // said by mentions of the list above
    QDateTime stated = {}; // when the source says that it was published; invalid: as in `article`, or never
    // Made: as above. Later: it joins the queue of those that get their marks when they are stored
    // (QueuedArticle). LaterWithRules: and rules are to be asked then.
    enum class Marks { Made, Later, LaterWithRules };
    Marks marks = Marks::Made;
};

// New mentions for an article that is in the store. `article` is the article as it was read from there, with
// the kind that it has now.
struct MarkedArticle {
    Article article;
    QList<Mention> mentions;
    QList<Quotation> quotations = {}; // said by mentions of the list above
};

// An article in the store that waits for its marks, its place in the full text index and its story.
struct QueuedArticle {
    Article article;
    QString sourceTitle; // as the reader calls it, else as its feed does
    bool isNew = false; // else it has another text now
    bool rulesWait = false; // for its marks
    qint64 turn = 0; // another one where what the marks depend on has changed
};

// What it waited for; the hits are those of rules that waited.
struct AnalysedQueued {
    ArticleId article;
    qint64 turn = 0; // of the article as it was read
    QList<Mention> mentions;
    QList<Quotation> quotations; // said by mentions of the list above
    QList<RuleHit> hits;
};

} // namespace sokbo

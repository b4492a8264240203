// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"
#include "core/mention.h"
#include "core/quotation.h"

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
};

// New mentions for an article that is in the store. `article` is the article as it was read from there, with
// the kind that it has now.
struct MarkedArticle {
    Article article;
    QList<Mention> mentions;
    QList<Quotation> quotations = {}; // said by mentions of the list above
};

} // namespace sokbo

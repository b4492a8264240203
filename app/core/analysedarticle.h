// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"
#include "core/mention.h"

#include <QList>

namespace sokbo {

// An article with what was found in it, ready to be kept.
struct AnalysedArticle {
    Article article;
    QList<Mention> mentions;
    int recogniserVersion = 0;
    qint64 correctionRevision = 0; // of the corrections that the mentions are made with
};

// The marks of an article that is in the store: `article` as it was read.
struct MarkedArticle {
    Article article;
    QList<Mention> mentions;
};

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysedarticle.h"
#include "core/result.h"

#include <QHash>
#include <QList>

namespace sokbo::storytrain {

struct Sample {
    QString id;
    QString link;
    QString title; // as the feed has it
    AnalysedArticle article;
};

// `articles`: JSON Lines {"id","source","published","link","title","summary"}. `marks`: what `sokboctl
// entities --jsonl` prints for {"id","text"} of the same articles, in the same order, where the text is the
// title, a newline, the summary.
Result<QList<Sample>> readSamples(const QString &articles, const QString &marks);

// Lines of two ids, a tab between, and 1 or 0: the same story or not. A fourth column "hard" marks pairs that
// are counted apart; a fifth "test" those that the judge is measured on.
struct JudgedPair {
    QString a, b;
    bool same = false;
    bool hard = false;
    bool test = false;
};
Result<QList<JudgedPair>> readPairs(const QString &file);

} // namespace sokbo::storytrain

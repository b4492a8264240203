// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"
#include "core/articlekind.h"

namespace sokbo {

// What sort of piece an article is, as its flag, the brackets about its headline, its sections and its first
// sentences show it (resources/lexicon/headline_kinds.tsv). `text` is bodyText() of the article.
ArticleKind kindOf(const Article &article, const QString &text);

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/articleextractor.h"

#include <QUrl>

namespace sokbo {

// Some articles are split over several pages. This is the address of part `number` (2, 3, …) of the article
// that begins at `first`, from a link on the page at `page`; empty if no link leads there. A link "next"
// often leads to another article, so a link counts only if its address is `first` with a page number added.
QUrl linkToPart(const QString &html, const QUrl &page, const QUrl &first, int number);

// Appends a part to the article. False, and nothing is appended, if the part repeats the article: some sites
// answer with the whole article whichever page is asked for.
bool appendPart(ExtractedArticle &article, const ExtractedArticle &part);

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/articleextractor.h"

#include <QUrl>

namespace sokbo {

// Where part `number` (2, 3, …) of an article stands whose first part is at `first`, as a link on the page at
// `page` tells; empty where none does. "Next" often leads to another article: it is a part only where its
// address is that of the first with the number of a page added.
QUrl linkToPart(const QString &html, const QUrl &page, const QUrl &first, int number);

// Adds a part behind what is there. False, and nothing added, where it repeats what is there already: sites
// show an article whole whatever the page that is asked for.
bool appendPart(ExtractedArticle &article, const ExtractedArticle &part);

} // namespace sokbo

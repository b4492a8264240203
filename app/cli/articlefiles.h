// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/articlepage.h"
#include "store/store.h"

namespace sokbo::cli {

// What a page says of a stored article.
ArticlePage pageOf(const StoredArticle &stored);

// A file name for any title: it stays inside its folder, is at most 200 bytes long, and means nothing to a
// shell or to another system. The id makes it the only one.
QString fileNameFor(ArticleId id, const QString &title, const QString &ending);

} // namespace sokbo::cli

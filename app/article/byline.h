// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/htmltree.h"

#include <QDateTime>
#include <QJsonObject>

namespace sokbo {

// The author of the article; several are joined with ", ". They come from JSON-LD (`article`), from <meta>
// (`told`), from the place where the page shows them, or from the line "홍길동 기자 hong@example.kr" that
// Korean papers put under or over an article.
QString byline(const HtmlTree &tree, const QJsonObject &article, const QString &told);

// The time of publication that readers see near the headline: "입력 2025.06.03 21:04". UTC; invalid if there
// is none. `korean` says that a time without a zone is Korean time.
QDateTime shownTime(const HtmlTree &tree, bool korean);

} // namespace sokbo

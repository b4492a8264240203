// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/htmltree.h"

#include <QDateTime>
#include <QJsonObject>

namespace sokbo {

// Who wrote the article, several joined with ", ": from JSON-LD, from what <meta> told, from where the page
// shows it, or from the line "홍길동 기자 hong@example.kr" that Korean papers put under or over an article.
QString byline(const HtmlTree &tree, const QJsonObject &article, const QString &told);

// The time that readers see near the headline: "입력 2025.06.03 21:04".
QDateTime shownTime(const HtmlTree &tree, bool korean);

} // namespace sokbo

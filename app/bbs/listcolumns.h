// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/htmltree.h"

#include <QString>

namespace sokbo {

enum class Column { Unknown, Number, Title, Author, Date, Views, Votes, Category, Comments };

// The column that a heading names, in Korean or English: 번호, 제목, 글쓴이, 날짜, 조회 수…
Column columnOfHeading(const QString &heading);

// The column that the class of a cell names, for skins without headings: td_subject, author, time…
Column columnOfClass(const HtmlNode &cell);

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/pagestyle.h"

#include <QString>

namespace sokbo {

// The page's whole style sheet: the colours, size and font of `style` as variables, then
// resources/pane/article.css. It holds nothing of the article, and the page's policy admits exactly this text
// by its hash.
QString pageStyleSheet(const PageStyle &style);

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/pagestyle.h"

#include <QString>

namespace sokbo {

// The style sheet of a page: the colours, size and font of `style` as variables, then
// resources/pane/article.css. It does not depend on the article. The page's policy allows exactly this text,
// by its hash.
QString pageStyleSheet(const PageStyle &style);

} // namespace sokbo

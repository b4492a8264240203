// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bbs/boardarticle.h"
#include "bbs/boardpage.h"

#include <optional>

namespace sokbo {

// Reads the article of a read page with its heading; none if the page shows no article.
std::optional<BoardArticle> readArticle(const BoardPage &page);

} // namespace sokbo

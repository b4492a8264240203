// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"

namespace sokbo {

// Whether the article's lead image stands in its body already, maybe at another size.
bool bodyHasLeadImage(const Article &article);

} // namespace sokbo

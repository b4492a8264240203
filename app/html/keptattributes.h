// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/htmltree.h"

namespace sokbo {

// What is kept of an element's attributes, as the sanitiser writes it: the number of a list's first item, or
// of an item; which way a text is written, and in which language.
QString keptAttributes(const HtmlNode &node);

} // namespace sokbo

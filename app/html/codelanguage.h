// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/htmltree.h"

namespace sokbo {

// A <pre> and what is known of it.
struct CodeBlock {
    bool isCode = false; // and not a poem
    QString language; // as the page names it, lower case: "cpp", "python"; empty where it does not
};

// Reads the class names of the usual highlighters and renderers, on the block, in it, or right around it.
CodeBlock codeBlock(const HtmlTree &tree, int pre);

} // namespace sokbo

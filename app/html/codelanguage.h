// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/htmltree.h"

namespace sokbo {

// What is known about a <pre>.
struct CodeBlock {
    bool isCode = false; // it holds code, and not a poem
    QString language; // as the page names it, in lower case: "cpp", "python"; empty if it does not
};

// Knows the class names of the usual highlighters. Looks at the block, the elements in it, and the element
// around it.
CodeBlock codeBlock(const HtmlTree &tree, int pre);

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/pagescript.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace sokbo {

// HTML source that a tree builder can take without harm.
struct TamedHtml {
    QByteArray utf8;
    std::vector<PageScript> scripts;
};

// The tree-building algorithm of HTML costs quadratic time on deep nesting, on many open formatting elements
// and on many attributes, and gumbo frees its tree by recursion. This goes over the tags once, as the
// tokenizer of the standard would, and leaves out: what nests deeper than any page does; formatting that is
// never closed; attributes and elements beyond a cap; and, with their content, comments, scripts, styles,
// SVG, selects and templates, which nobody reads and whose content follows other rules. MathML keeps its text
// only.
TamedHtml tame(const QString &html);

} // namespace sokbo

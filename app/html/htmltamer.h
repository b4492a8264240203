// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/pagescript.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace sokbo {

// HTML source that is safe to give to a tree builder.
struct TamedHtml {
    QByteArray utf8;
    std::vector<PageScript> scripts;
};

// The tree-building algorithm of HTML takes quadratic time for deep nesting, for many open formatting
// elements and for many attributes, and gumbo frees its tree by recursion. Therefore this goes over the tags
// once, as the tokenizer of the standard does, and leaves out: elements that nest deeper than in any real
// page; formatting that is never closed; attributes and elements beyond a cap. It also leaves out, with their
// content, comments, scripts, styles, SVG, selects and templates: no reader sees them, and their content
// follows other rules. Of MathML only the text stays.
TamedHtml tame(const QString &html);

} // namespace sokbo

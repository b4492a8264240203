// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/safehtml.h"

#include <QString>

#include <vector>

namespace sokbo {

// An element of SafeHtml or a run of its text.
struct SafeNode {
    QString name; // empty for text
    QString text; // of a text: unescaped
    QString address; // href or src, unescaped
    QString label; // alt of an image, title of an abbreviation
    QString language; // of code
    int start = 1; // of a numbered list
    std::vector<int> children;
    int columns = 1, rows = 1; // that a cell of a table spans

    bool isText() const { return name.isEmpty(); }
};

// Whether an element stands in lines of its own, and not within one.
bool isBlock(const QString &name);

// The tree of a body, for output that cannot be written in one pass. nodes[0] is the root. Elements that nest
// deeper than in any sanitised body are left out; their content stays.
struct SafeTree {
    std::vector<SafeNode> nodes;

    static SafeTree read(const SafeHtml &html);
    const SafeNode &operator[](int index) const { return nodes[static_cast<std::size_t>(index)]; }
};

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/safetree.h"

#include <QString>

#include <vector>

namespace sokbo {

enum class InlinePlace {
    Paragraph,
    OneLine, // a heading: it has no line breaks
    Cell, // a table's cell: it has no line breaks, and a bar would end it
};

// Writes inline elements as CommonMark. The text in them is escaped, so that none of it is read as markup.
QString markdownInline(const SafeTree &tree, const std::vector<int> &nodes, InlinePlace place);

// Plain text as CommonMark.
QString markdownText(const QString &text, InlinePlace place);

// The same as a paragraph of one line, which begins no heading and no list.
QString markdownLine(const QString &text);

// An address, escaped for the parentheses of a link.
QString markdownAddress(const QString &address);

// A run of backticks that is longer than any run in the code; it has at least `shortest`.
QString codeFence(const QString &code, int shortest);

} // namespace sokbo

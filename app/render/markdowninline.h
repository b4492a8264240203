// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/safetree.h"

#include <QString>

#include <vector>

namespace sokbo {

enum class InlinePlace {
    Paragraph,
    OneLine, // a heading: no line breaks
    Cell, // of a table: no line breaks, and a bar would end it
};

// Inline elements as CommonMark, escaped so that nothing but them is markup.
QString markdownInline(const SafeTree &tree, const std::vector<int> &nodes, InlinePlace place);

// Plain text as CommonMark.
QString markdownText(const QString &text, InlinePlace place);

// An address between the parentheses of a link.
QString markdownAddress(const QString &address);

// A run of backticks longer than any in the code, at least `shortest`.
QString codeFence(const QString &code, int shortest);

} // namespace sokbo

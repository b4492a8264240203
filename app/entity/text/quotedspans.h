// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace sokbo::entity {

// A stretch between quotation marks, and the sentence that it is part of. UTF-16 units in the text.
struct QuotedSpan {
    int start = 0; // without the marks
    int end = 0;
    int sentenceStart = 0;
    int sentenceEnd = 0;
    int paragraph = 0;

    int open() const { return start - 1; } // of the opening mark
    int after() const { return end + 1; } // behind the closing mark
};

// “…” and "…" that open and close within a paragraph, in order, none inside another. What is quoted ends no
// sentence.
std::vector<QuotedSpan> findQuotedSpans(const QString &text);

} // namespace sokbo::entity

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

// A stretch between quotation marks in a headline. UTF-16 units in the title.
struct HeadlineSpan {
    int start = 0; // without the marks
    int end = 0;
    bool isSingle = false; // ‘…’ and '…': mostly an emphasis or the name of a work

    int open() const { return start - 1; } // of the opening mark
    int after() const { return end + 1; } // behind the closing mark
};

// Those of a headline, in order, the outermost ones. An apostrophe opens none; a mark that is turned the
// wrong way (“…“) closes one.
std::vector<HeadlineSpan> findHeadlineSpans(QStringView title);

} // namespace sokbo::entity

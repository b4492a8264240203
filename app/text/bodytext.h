// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/safehtml.h"

#include <QList>

namespace sokbo {

// The text of an article's body, as a reader sees it: white space is folded, one newline is between blocks
// (two between paragraphs), <br> is a newline, and images leave only their captions. Entities, search and
// word counts use this text; positions in it are in UTF-16 units.
QString bodyText(const SafeHtml &body);

// A run of characters that is the same in the text and in the HTML, except for escapes.
struct TextRun {
    int textStart = 0; // UTF-16 units in bodyText()
    int textLength = 0;
    int htmlStart = 0; // UTF-16 units in SafeHtml::html()
    int htmlLength = 0; // longer than textLength if the run has escapes; folded white space begins a new run
    bool insideLink = false; // within <a>: no second link may be put around it
    bool insideCode = false; // within <code> or <pre>
};

// All runs in order. The text between two runs (newlines) has no counterpart in the HTML.
struct MappedText {
    QString text; // the same as bodyText()
    QList<TextRun> runs;
};
MappedText mapBodyText(const SafeHtml &body);

// The position in the HTML of the character at `textPosition`, which must be in the run or at its end.
int htmlPosition(const SafeHtml &body, const TextRun &run, int textPosition);

} // namespace sokbo

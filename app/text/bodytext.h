// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/safehtml.h"

#include <QList>

namespace sokbo {

// The text of an article's body, as a reader sees it: white space folded, one newline between blocks (two
// between paragraphs), <br> a newline, nothing of images but their captions. Entities, search and word counts
// all work on this text; positions in it are UTF-16 units.
QString bodyText(const SafeHtml &body);

// A run of characters that stands both in the text and, letter for letter but for escapes, in the HTML.
struct TextRun {
    int textStart = 0; // UTF-16 units in bodyText()
    int textLength = 0;
    int htmlStart = 0; // UTF-16 units in SafeHtml::html()
    int htmlLength
        = 0; // longer than textLength where the run holds escapes; folded white space begins a new run
    bool insideLink = false; // within <a>: no second link may be put around it
    bool insideCode = false; // within <code> or <pre>
};

// All runs in order. The text between two runs (newlines) has no counterpart in the HTML.
struct MappedText {
    QString text; // the same as bodyText()
    QList<TextRun> runs;
};
MappedText mapBodyText(const SafeHtml &body);

// Where in the HTML the character of a text position stands, by stepping over the escapes; `textPosition`
// lies in the run or at its end.
int htmlPosition(const SafeHtml &body, const TextRun &run, int textPosition);

} // namespace sokbo

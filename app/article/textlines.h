// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/pagetext.h"

namespace sokbo {

// What a reader sees as one line or paragraph: the text between two blocks or line breaks. Old pages and
// Korean papers write an article as one element, with <br>s between the paragraphs.
struct TextLine {
    std::vector<int> nodes; // the nodes that hold the text
    QString text; // white space folded
    double linkDensity = 0;
    bool isHeading = false;
    bool isPreformatted = false; // code, whatever it says

    bool readsLikeProse() const;
};

// The lines inside `root` that are not marked in `out`, in order, without captions.
std::vector<TextLine> textLines(
    const HtmlTree &tree, const PageText &text, int root, const std::vector<bool> &out);

} // namespace sokbo

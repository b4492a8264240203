// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/htmltag.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace sokbo {

struct HtmlAttribute {
    QByteArray name; // lower case
    QString value; // character references decoded
};

// An element or a run of text. All nodes are in one vector, in document order: the nodes inside node i are
// those from i + 1 to before its `end`. So a walk is a loop, and to leave out a subtree is a jump.
struct HtmlNode {
    HtmlTag tag = HtmlTag::Unknown;
    int parent = -1;
    int end = 0; // index one past the last node inside
    QByteArray name; // lower case, of elements of HtmlTag::Unknown
    QString text; // of HtmlTag::Text
    std::vector<HtmlAttribute> attributes;

    bool isText() const { return tag == HtmlTag::Text; }
    bool has(const char *name) const;
    QString attribute(const char *name) const; // empty if there is none
    bool isHidden() const; // itself, by its "hidden" attribute or by its style
};

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/htmltag.h"
#include "html/pagescript.h"

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

// The tree of an HTML document or fragment, as a browser builds it with scripts off, but without what no
// reader sees (comments, scripts, styles, SVG, controls). Takes linear time: where elements nest too deeply
// or are too many, only their text stays.
class HtmlTree {
public:
    static HtmlTree parse(const QString &html);

    const std::vector<HtmlNode> &nodes() const { return m_nodes; } // [0] is <html>
    const HtmlNode &operator[](int index) const { return m_nodes[static_cast<std::size_t>(index)]; }
    int size() const { return static_cast<int>(m_nodes.size()); }
    const std::vector<PageScript> &scripts() const { return m_scripts; }

    static constexpr int none = -1;
    int firstChild(int index) const;
    int nextSibling(int index) const;
    int body() const; // the index of <body>
    bool isInside(int index, int ancestor) const
    {
        return index >= ancestor && index < (*this)[ancestor].end;
    }

    // The text of a node on one line: white space is folded, and a blank is where a block or a line begins.
    QString line(int index) const;

    // The content of a node as well-formed HTML. It is as untrusted as the page.
    QString innerHtml(int index) const;

private:
    std::vector<HtmlNode> m_nodes;
    std::vector<PageScript> m_scripts;
};

// Whether HTML has, or had, an element of this name; case does not count.
bool isElementName(QStringView name);

// A name among white-space separated names, as in class="…"; case counts.
bool hasToken(const QString &list, QLatin1String token);

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/htmlnode.h"
#include "html/pagescript.h"

#include <QString>

#include <vector>

namespace sokbo {

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

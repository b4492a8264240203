// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/htmltree.h"

#include <QUrl>

#include <vector>

namespace sokbo {

// A link that may be the headline of a row: it shows words, and leads to another page of the same site.
struct HeadlineLink {
    int anchor = HtmlTree::none;
    QUrl url; // without fragment
    QString text; // on one line
};

// Those of a page, in its order. Links in menus, margins and footers are not among them.
std::vector<HeadlineLink> headlineLinks(const HtmlTree &tree, const QUrl &base);

// The places in `links` of those inside a node.
struct LinkRange {
    std::size_t first = 0;
    std::size_t last = 0; // one past the last

    int size() const { return static_cast<int>(last - first); }
};
LinkRange linksInside(const HtmlTree &tree, const std::vector<HeadlineLink> &links, int node);

// Whether two hosts are of one owner: example.co.kr and www.example.co.kr.
bool isSameSite(const QString &host, const QString &other);

// Whether a text can be a headline: it has letters, and is more than a date, a number or a count.
bool hasWords(const QString &text);

} // namespace sokbo

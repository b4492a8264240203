// SPDX-License-Identifier: GPL-3.0-or-later
#include "bbs/runningtext.h"

#include <algorithm>

namespace sokbo {

using namespace Qt::StringLiterals;

qsizetype runningText(const HtmlTree &tree, const std::vector<int> &outside)
{
    constexpr qsizetype longLine = 60; // UTF-16 units
    constexpr qsizetype mostOfOne = 3'000; // what is left of a page of too many elements is one piece of text
    qsizetype text = 0;
    auto skipped = outside.begin();
    for (int i = tree.body() + 1; i < tree.size();) {
        while (skipped != outside.end() && *skipped < i)
            ++skipped;
        const HtmlNode &node = tree[i];
        if ((skipped != outside.end() && *skipped == i) || node.tag == HtmlTag::A
            || node.tag == HtmlTag::Footer || node.isHidden()) {
            i = node.end;
            continue;
        }
        if (node.isText())
            if (const qsizetype size = node.text.simplified().size(); size >= longLine)
                text += std::min(size, mostOfOne);
        ++i;
    }
    return text;
}

bool saysArticle(const HtmlTree &tree)
{
    for (const HtmlNode &node : tree.nodes())
        if (node.tag == HtmlTag::Meta && node.attribute("property") == "og:type"_L1)
            return node.attribute("content").compare("article"_L1, Qt::CaseInsensitive) == 0;
    return false;
}

} // namespace sokbo

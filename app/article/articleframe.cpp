// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/articleframe.h"

#include "html/htmltree.h"
#include "html/webaddress.h"

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype fewWords = 200; // letters, of notes to those without frames

qsizetype lettersOnPage(const HtmlTree &tree)
{
    qsizetype letters = 0;
    for (int i = tree.body(); i < tree[tree.body()].end; ++i)
        if (tree[i].isText())
            letters += std::count_if(
                tree[i].text.begin(), tree[i].text.end(), [](QChar c) { return c.isLetter(); });
    return letters;
}

} // namespace

QUrl framedPage(const QString &html, const QUrl &url)
{
    if (!html.contains("<iframe"_L1, Qt::CaseInsensitive))
        return {};
    const HtmlTree tree = HtmlTree::parse(html);
    QUrl only;
    for (const HtmlNode &node : tree.nodes()) {
        if (node.tag != HtmlTag::Iframe || node.isHidden())
            continue;
        const QUrl address = mediaAddress(node.attribute("src"), url).adjusted(QUrl::RemoveFragment);
        if (address.isEmpty() || address.host() != url.host())
            continue; // an advertisement, a counter
        if (!only.isEmpty())
            return {};
        only = address;
    }
    const bool isItself = only == url.adjusted(QUrl::RemoveFragment);
    return isItself || only.isEmpty() || lettersOnPage(tree) > fewWords ? QUrl() : only;
}

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/teasers.h"

#include "html/webaddress.h"

#include <QHash>
#include <QSet>

namespace sokbo {

namespace {

constexpr double teaserCap = 700; // weighted characters
constexpr int fewestTeasers = 3;

bool headsForSite(const HtmlNode &link, const QUrl &url)
{
    const QUrl target = linkAddress(link.attribute("href"), url);
    return !target.isEmpty() && target.host() == url.host() && target.path() != url.path();
}

bool holds(const HtmlTree &tree, int index, HtmlTag tag)
{
    for (int i = index + 1; i < tree[index].end; ++i)
        if (tree[i].tag == tag)
            return true;
    return false;
}

bool isInHeading(const HtmlTree &tree, int link, int within)
{
    for (int i = tree[link].parent; i > within; i = tree[i].parent)
        if (isHeading(tree[i].tag))
            return true;
    for (int i = link + 1; i < tree[link].end; ++i)
        if (isHeading(tree[i].tag))
            return true;
    return false;
}

bool isTeaser(const HtmlTree &tree, const PageText &text, int index, const QUrl &url)
{
    const HtmlNode &node = tree[index];
    const bool canBe = node.tag == HtmlTag::Div || node.tag == HtmlTag::Article
        || node.tag == HtmlTag::Section || node.tag == HtmlTag::Li || node.tag == HtmlTag::A
        || node.tag == HtmlTag::Td || node.tag == HtmlTag::Tr;
    if (!canBe || text[index].text > teaserCap)
        return false;
    if (node.tag == HtmlTag::A)
        return headsForSite(node, url)
            && (isInHeading(tree, index, index) || holds(tree, index, HtmlTag::Img));
    bool hasTitle = false;
    bool hasPicture = false;
    QSet<QString> pictured; // targets of links with a picture
    QSet<QString> named; // of links with words
    for (int i = index + 1; i < node.end; ++i) {
        if (tree[i].tag != HtmlTag::A || !headsForSite(tree[i], url))
            continue;
        hasTitle = hasTitle || (text[i].text >= 15 && isInHeading(tree, i, index));
        const bool isPicture = holds(tree, i, HtmlTag::Img);
        hasPicture = hasPicture || isPicture;
        if (isPicture)
            pictured.insert(tree[i].attribute("href"));
        if (text[i].text >= 5)
            named.insert(tree[i].attribute("href"));
    }
    return hasTitle || pictured.intersects(named) || (hasPicture && text.linkDensity(index) > 0.2);
}

} // namespace

void markTeasers(
    const HtmlTree &tree, const PageText &text, int root, const QUrl &url, std::vector<bool> &out)
{
    for (int parent = root; parent < tree[root].end; ++parent) {
        if (tree[parent].isText() || text[parent].links < fewestTeasers
            || out[static_cast<std::size_t>(parent)])
            continue;
        QHash<QString, QList<int>> alike; // by tag and class
        for (int child = tree.firstChild(parent); child != HtmlTree::none; child = tree.nextSibling(child))
            if (!tree[child].isText() && text[child].links > 0 && isTeaser(tree, text, child, url))
                alike[QLatin1String(tagName(tree[child].tag)) + u'.'
                    + tree[child].attribute("class").section(u' ', 0, 0)]
                    .append(child);
        for (const QList<int> &group : std::as_const(alike))
            if (group.size() >= fewestTeasers)
                for (const int child : group)
                    out[static_cast<std::size_t>(child)] = true;
    }
}

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/iconlinks.h"

#include "html/htmltree.h"
#include "html/webaddress.h"
#include "net/site.h"

#include <algorithm>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

constexpr int fittingSide = 32; // pixels: what a screen of two pixels to each needs
constexpr int usualSide = 16; // where the page says nothing
constexpr int touchSide = 180; // likewise of what is made for the screens of telephones
constexpr qsizetype mostNamedIcons = 2;
constexpr qsizetype linksRead = 200;

struct NamedIcon {
    QUrl url;
    int side = 0;
};

// "16x16 32x32": the one that fits best.
int sideOf(const QString &sizes, int unsaid)
{
    int best = 0;
    for (const QString &size : sizes.toLower().split(u' ', Qt::SkipEmptyParts)) {
        const int side = size.section(u'x', 0, 0).toInt();
        const bool fits = side >= fittingSide && (best < fittingSide || side < best);
        if (side > 0 && (fits || (best < fittingSide && side > best)))
            best = side;
    }
    return best > 0 ? best : unsaid;
}

// Those that are large enough by their size, then those that are too small, largest first.
bool fitsBetter(const NamedIcon &a, const NamedIcon &b)
{
    const bool enough = a.side >= fittingSide;
    if (enough != (b.side >= fittingSide))
        return enough;
    return enough ? a.side < b.side : a.side > b.side;
}

bool isDrawing(const QUrl &url, const QString &type)
{
    return type.contains("svg"_L1, Qt::CaseInsensitive)
        || url.path().endsWith(".svg"_L1, Qt::CaseInsensitive);
}

} // namespace

QList<QUrl> iconLinks(const QString &html, const QUrl &page, const QString &site)
{
    const HtmlTree tree = HtmlTree::parse(html);
    QUrl base = page;
    QList<NamedIcon> named;
    for (const HtmlNode &node : tree.nodes()) {
        if (node.tag == HtmlTag::Base && node.has("href"))
            base = page.resolved(linkAddress(node.attribute("href"), page));
        if (node.tag != HtmlTag::Link || named.size() >= linksRead)
            continue;
        const QString rel = node.attribute("rel").toLower();
        const bool isTouch = hasToken(rel, "apple-touch-icon"_L1);
        if (!isTouch && !hasToken(rel, "icon"_L1))
            continue;
        const QUrl url = linkAddress(node.attribute("href"), base);
        if (isOfSite(url, site) && !isDrawing(url, node.attribute("type")))
            named.append({url, sideOf(node.attribute("sizes"), isTouch ? touchSide : usualSide)});
    }
    std::stable_sort(named.begin(), named.end(), fitsBetter);
    QList<QUrl> links;
    for (const NamedIcon &icon : std::as_const(named))
        if (links.size() < mostNamedIcons && !links.contains(icon.url))
            links.append(icon.url);
    const QUrl usual = page.resolved(QUrl(u"/favicon.ico"_s));
    if (isOfSite(usual, site) && !links.contains(usual))
        links.append(usual);
    return links;
}

} // namespace sokbo

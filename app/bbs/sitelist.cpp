// SPDX-License-Identifier: GPL-3.0-or-later
#include "bbs/sitelist.h"

#include "bbs/rowfields.h"
#include "html/webaddress.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrlQuery>

#include <algorithm>

namespace sokbo {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype siteCap = 2'000;
constexpr int rowNodes = 1'000; // an element that holds more is no row

bool isOneOf(const HtmlNode &node, const std::vector<QLatin1String> &classes)
{
    const QString own = node.attribute("class");
    return !own.isEmpty() && std::any_of(classes.begin(), classes.end(), [&](QLatin1String name) {
        return hasToken(own, name);
    });
}

// The first element of the first class that occurs.
int firstOf(const HtmlTree &tree, int from, const std::vector<QLatin1String> &classes)
{
    for (const QLatin1String name : classes)
        for (int i = from; i < tree[from].end; ++i)
            if (!tree[i].isText() && hasToken(tree[i].attribute("class"), name))
                return i;
    return HtmlTree::none;
}

QString textAt(const HtmlTree &tree, int row, const FieldPlace &place)
{
    const int element = firstOf(tree, row, place.classes);
    if (element == HtmlTree::none)
        return {};
    const QString told = place.attribute ? tree[element].attribute(place.attribute).simplified() : QString();
    return told.isEmpty() ? tree.line(element) : told;
}

// "[12]", "(1,234)", "[59/2]", whose second number counts something else.
int countIn(const QString &text)
{
    static const QRegularExpression count(u"\\d[\\d,]*"_s);
    return static_cast<int>(std::min<qint64>(numberIn(count.match(text).captured()), 1'000'000));
}

QUrl documentAddress(const SiteFacts &site, const QUrl &url)
{
    QUrl document = url.adjusted(QUrl::RemoveFragment);
    const QUrlQuery query(url);
    QUrlQuery kept;
    for (const QLatin1String parameter : site.documentParameters)
        if (query.hasQueryItem(parameter))
            kept.addQueryItem(parameter, query.queryItemValue(parameter, QUrl::FullyEncoded));
    document.setQuery(kept.isEmpty() ? QString() : kept.query(QUrl::FullyEncoded));
    return document;
}

struct Title {
    int anchor = HtmlTree::none;
    QUrl url;
};

Title titleOf(const BoardPage &page, const SiteFacts &site, int row)
{
    const HtmlTree &tree = page.tree;
    const int marked = firstOf(tree, row, {site.title});
    if (marked == HtmlTree::none)
        return {};
    for (int i = marked; i < tree[marked].end; ++i) {
        if (tree[i].tag != HtmlTag::A)
            continue;
        const QUrl url = linkAddress(tree[i].attribute("href"), page.base);
        if (siteOf(url.host()) == &site && isDocument(site, url))
            return {i, documentAddress(site, url)};
    }
    return {};
}

QString titleTextOf(const BoardPage &page, const SiteFacts &site, int row, int anchor)
{
    if (site.titleText.attribute)
        for (const QLatin1String name : site.titleText.classes)
            if (const int told = firstOf(page.tree, row, {name}); told != HtmlTree::none)
                if (const QString whole = page.tree[told].attribute(site.titleText.attribute).simplified();
                    !whole.isEmpty())
                    return whole;
    const int element = firstOf(page.tree, row, site.titleText.classes);
    const bool isWithin = element != HtmlTree::none && page.tree.isInside(element, anchor);
    return titleIn(page, isWithin ? element : anchor).text;
}

// Where the element shows the time, what is around it may tell the day in an attribute.
QDateTime dateOf(const BoardPage &page, const SiteFacts &site, int row)
{
    const int element = firstOf(page.tree, row, site.date.classes);
    if (element == HtmlTree::none)
        return {};
    for (int i = element; i != row && i > 0; i = page.tree[i].parent)
        if (page.tree[i].has("title"))
            if (const QDateTime date = dateIn(page, i); date.isValid())
                return date;
    return dateIn(page, element);
}

QString authorOf(const BoardPage &page, const SiteFacts &site, int row)
{
    const int element = firstOf(page.tree, row, site.author.classes);
    if (element == HtmlTree::none)
        return {};
    const QString told = site.author.attribute
        ? page.tree[element].attribute(site.author.attribute).simplified()
        : QString();
    return told.isEmpty() ? authorIn(page, element) : told;
}

std::optional<FeedItem> rowOf(const BoardPage &page, const SiteFacts &site, int row)
{
    const HtmlTree &tree = page.tree;
    const Title title = titleOf(page, site, row);
    if (title.anchor == HtmlTree::none)
        return std::nullopt;
    FeedItem item;
    item.title = titleTextOf(page, site, row, title.anchor);
    if (item.title.isEmpty())
        return std::nullopt;
    item.link = encoded(title.url);
    item.id = item.link;
    item.author = authorOf(page, site, row);
    item.published = dateOf(page, site, row);
    const QString ofRow = site.commentsOfRow ? tree[row].attribute(site.commentsOfRow) : QString();
    item.comments = countIn(ofRow.isEmpty() ? textAt(tree, row, site.comments) : ofRow);
    const QString number = textAt(tree, row, site.number);
    const QString category = withoutBrackets(textAt(tree, row, site.category));
    item.notice = isOneOf(tree[row], site.noticeRows) || saysNotice(number) || saysNotice(category);
    if (!category.isEmpty() && !saysNotice(category))
        item.categories = {category};
    if (!item.notice)
        item.number = numberIn(site.numberOfRow ? tree[row].attribute(site.numberOfRow) : number);
    return item;
}

} // namespace

QList<FeedItem> siteRows(const BoardPage &page, const SiteFacts &site)
{
    const HtmlTree &tree = page.tree;
    QList<FeedItem> items;
    QSet<QString> seen;
    for (int i = 0; i < tree.size() && items.size() < siteCap;) {
        const HtmlNode &node = tree[i];
        const bool isRow = !node.isText() && isOneOf(node, site.rows) && node.end - i <= rowNodes;
        if (!isRow) {
            ++i;
            continue;
        }
        const auto item = isOneOf(node, site.noRows) ? std::nullopt : rowOf(page, site, i);
        if (item && !seen.contains(item->id)) {
            seen.insert(item->id);
            items.append(*item);
        }
        i = node.end;
    }
    return items;
}

} // namespace sokbo

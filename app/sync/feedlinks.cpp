// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/feedlinks.h"

#include "html/htmltree.h"
#include "html/webaddress.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostNamed = 8;
constexpr qsizetype mostAnchors = 12;
constexpr std::array usualPlaces{
    "/rss", "/feed", "/rss.xml", "/atom.xml", "/index.xml", "/feed.xml", "/feed.json"};

bool isFeedType(const QString &type)
{
    const QString name = type.section(u';', 0, 0).trimmed().toLower();
    return name == "application/rss+xml"_L1 || name == "application/atom+xml"_L1
        || name == "application/rdf+xml"_L1 || name == "application/feed+json"_L1
        || name == "application/json"_L1 || name == "application/xml"_L1 || name == "text/xml"_L1;
}

bool looksLikeFeedAddress(const QUrl &url)
{
    const QString path = url.path().toLower();
    const QString query = url.query().toLower();
    return path.endsWith(".rss"_L1) || path.endsWith(".rdf"_L1) || path.endsWith(".atom"_L1)
        || path.endsWith("/rss"_L1) || path.endsWith("/feed"_L1) || path.endsWith("/feed/"_L1)
        || path.endsWith("/atom"_L1) || path.endsWith("rss.xml"_L1) || path.endsWith("feed.xml"_L1)
        || path.endsWith("atom.xml"_L1) || path.endsWith("rss.php"_L1) || path.contains("/rss/"_L1)
        || query.contains("act=rss"_L1) || query.contains("feed=rss"_L1);
}

// Where a page names several feeds, the news stand first.
QList<QUrl> commentsLast(QList<QUrl> urls, const QSet<QUrl> &comments)
{
    std::stable_partition(
        urls.begin(), urls.end(), [&comments](const QUrl &url) { return !comments.contains(url); });
    return urls;
}

void addOnce(QList<QUrl> &list, const QUrl &url, qsizetype most)
{
    const bool web = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (web && list.size() < most && !list.contains(url))
        list.append(url);
}

QUrl baseOf(const HtmlTree &tree, const QUrl &page)
{
    for (const HtmlNode &node : tree.nodes())
        if (node.tag == HtmlTag::Base && node.has("href"))
            return page.resolved(linkAddress(node.attribute("href"), page));
    return page;
}

} // namespace

bool isOfComments(const QString &title, const QUrl &url)
{
    static const QRegularExpression words(
        u"\\bcomments\\b|\\bcomment feed\\b|댓글|덧글|코멘트"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression places(
        u"/comments(?:/|$)|comments\\.(?:xml|rss|atom)$"_s, QRegularExpression::CaseInsensitiveOption);
    return words.match(title).hasMatch() || places.match(url.path()).hasMatch()
        || url.query().contains("feed=comments"_L1, Qt::CaseInsensitive);
}

FeedLinks feedLinks(const QString &html, const QUrl &page)
{
    const HtmlTree tree = HtmlTree::parse(html);
    const QUrl base = baseOf(tree, page);
    FeedLinks links;
    QSet<QUrl> comments;
    for (const HtmlNode &node : tree.nodes()) {
        const QUrl url = node.has("href") ? linkAddress(node.attribute("href"), base) : QUrl();
        if (url.isEmpty())
            continue;
        const QString rel = node.attribute("rel").toLower();
        const bool alternate = hasToken(rel, "alternate"_L1) || hasToken(rel, "feed"_L1);
        if (node.tag == HtmlTag::Link && alternate && isFeedType(node.attribute("type")))
            addOnce(links.named, url, mostNamed);
        else if (node.tag == HtmlTag::A && looksLikeFeedAddress(url))
            addOnce(links.anchors, url, mostAnchors);
        else
            continue;
        if (isOfComments(node.attribute("title"), url))
            comments.insert(url);
    }
    links.named = commentsLast(links.named, comments);
    links.anchors = commentsLast(links.anchors, comments);
    links.anchors.removeIf([&links](const QUrl &url) { return links.named.contains(url); });
    for (const char *place : usualPlaces) {
        QUrl url = page.resolved(QUrl(QString::fromLatin1(place)));
        if (!links.named.contains(url) && !links.anchors.contains(url))
            addOnce(links.guessed, url, qsizetype(usualPlaces.size()));
    }
    return links;
}

} // namespace sokbo

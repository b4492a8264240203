// SPDX-License-Identifier: GPL-3.0-or-later
#include "bbs/boardparser.h"

#include "bbs/boardframe.h"
#include "bbs/boardlist.h"
#include "bbs/documentnames.h"
#include "bbs/looks.h"
#include "bbs/readpage.h"
#include "bbs/sitelist.h"
#include "html/webaddress.h"

#include <QHash>

namespace sokbo {

namespace {

using namespace Qt::StringLiterals;

// Stands in for the host of a page that was saved without its address.
const QString unknownHost = u"http://board.invalid"_s;

QUrl addressOf(const HtmlTree &tree, const QUrl &given)
{
    if (!given.isEmpty())
        return given;
    for (const HtmlNode &node : tree.nodes()) {
        const bool isCanonical = node.tag == HtmlTag::Link && node.attribute("rel") == "canonical"_L1;
        const bool isGraph = node.tag == HtmlTag::Meta && node.attribute("property") == "og:url"_L1;
        if (!isCanonical && !isGraph)
            continue;
        if (const QUrl told = mediaAddress(node.attribute(isCanonical ? "href" : "content"), {});
            !told.isEmpty())
            return told;
    }
    return QUrl(unknownHost + u'/');
}

// A page that was saved, or comes through a mirror, has another address than its links. Then the board is
// where most of its documents are.
QString boardHost(const HtmlTree &tree, const BoardSoftware &software, const QUrl &base)
{
    QHash<QString, int> documents;
    for (const HtmlNode &node : tree.nodes()) {
        if (node.tag != HtmlTag::A)
            continue;
        const QUrl url = linkAddress(node.attribute("href"), base);
        if (!software.documentId(url).isEmpty())
            ++documents[url.host()];
    }
    for (const NamedDocument &document : namedDocuments(tree, software, base))
        ++documents[document.url.host()];
    QString host = base.host();
    if (documents.isEmpty() || documents.contains(host))
        return host;
    for (auto other = documents.cbegin(); other != documents.cend(); ++other)
        if (other.value() > documents.value(host)
            || (other.value() == documents.value(host) && other.key() < host))
            host = other.key();
    return host;
}

BoardPage boardPage(
    const HtmlTree &tree, const BoardSoftware &software, const QUrl &given, const QDateTime &fetched)
{
    const QUrl base = addressOf(tree, given);
    return {tree, software, base, fetched, boardHost(tree, software, base)};
}

QString withoutUnknownHost(const QString &address)
{
    return address.startsWith(unknownHost) ? address.mid(unknownHost.size()) : address;
}

Result<ParsedFeed> listOfSite(const HtmlTree &tree, const QUrl &base, const QDateTime &fetched)
{
    const SiteFacts *site = siteOf(base.host());
    if (!site)
        return failure(Error::Kind::Parse, u"%1 is no site whose list pages are known"_s.arg(base.host()));
    const BoardPage page(tree, unknownSoftware(), base, fetched, {}, {});
    ParsedFeed feed;
    feed.entries = siteRows(page, *site);
    // An empty list would hide that the site has changed its pages.
    if (feed.entries.isEmpty())
        return failure(Error::Kind::Parse,
            u"the page holds no rows as the lists of %1 had them when they were seen"_s.arg(site->name));
    feed.kind = sourceKindName(SourceKind::Site);
    feed.title = boardTitle(page);
    feed.link = encoded(base.adjusted(QUrl::RemoveFragment));
    feed.language = tree[0].attribute("lang");
    feed.feedUrl = boardFeed(page);
    feed.nextPage = nextListPage(page);
    return feed;
}

Result<ParsedFeed> listByLooks(const HtmlTree &tree, const QUrl &base, const QDateTime &fetched)
{
    Result<ParsedFeed> feed = parseByLooks(tree, base, fetched);
    if (!feed)
        return feed;
    feed->link = withoutUnknownHost(feed->link);
    feed->nextPage = withoutUnknownHost(feed->nextPage);
    for (FeedItem &entry : feed->entries) {
        entry.id = withoutUnknownHost(entry.id);
        entry.link = withoutUnknownHost(entry.link);
    }
    return feed;
}

Result<ParsedFeed> listOf(const HtmlTree &tree, SourceKind kind, const QUrl &base, const QDateTime &fetched)
{
    if (const SiteFacts *site = siteOf(base.host()); site && isClosed(*site, base))
        return failure(Error::Kind::Parse,
            u"%1 asks programs not to read %2, in a robots.txt that it shows to browsers"_s.arg(
                base.host(), base.path()));
    return kind == SourceKind::Site ? listOfSite(tree, base, fetched) : listByLooks(tree, base, fetched);
}

} // namespace

std::optional<SourceKind> boardKind(const QString &html, const QUrl &url)
{
    const HtmlTree tree = HtmlTree::parse(html);
    const QUrl address = addressOf(tree, url);
    const SiteFacts *site = siteOf(address.host());
    if (site && !isDocument(*site, address) && !isClosed(*site, address)
        && !siteRows(BoardPage(tree, unknownSoftware(), address, {}, {}, {}), *site).isEmpty())
        return SourceKind::Site;
    for (const BoardSoftware *software : allBoardSoftware()) {
        if (!software->madePage(tree, url))
            continue;
        const BoardPage page = boardPage(tree, *software, url, {});
        // A site's front page is of the same software, but is no board.
        if (software->articleBody(tree) != HtmlTree::none || boardRows(page))
            return software->kind;
    }
    return std::nullopt;
}

Result<ParsedFeed> parseBoard(
    const QString &html, SourceKind kind, const QUrl &base, const QDateTime &fetched)
{
    const HtmlTree tree = HtmlTree::parse(html);
    if (!isBoardSoftware(kind))
        return listOf(tree, kind, addressOf(tree, base), fetched);
    const BoardPage page = boardPage(tree, softwareOf(kind), base, fetched);
    const auto rows = boardRows(page);
    const bool showsArticle = page.software.articleBody(tree) != HtmlTree::none;
    if (!rows && !showsArticle)
        return failure(Error::Kind::Parse,
            QStringLiteral("the page holds no list of a %1 board").arg(sourceKindName(kind)));
    // An empty board would hide that we cannot read this one.
    if (rows && rows->items.isEmpty() && rows->unread > 0 && !showsArticle)
        return failure(Error::Kind::Parse,
            QStringLiteral("the list has %1 rows, but none of them leads to an article as in a %2 board")
                .arg(rows->unread)
                .arg(sourceKindName(kind)));
    ParsedFeed feed;
    feed.kind = sourceKindName(kind);
    feed.title = boardTitle(page);
    feed.link = withoutUnknownHost(encoded(page.software.listAddress(page.base)));
    feed.language = tree[0].attribute("lang");
    feed.feedUrl = withoutUnknownHost(boardFeed(page));
    feed.nextPage = withoutUnknownHost(nextListPage(page));
    if (rows)
        feed.entries = rows->items;
    for (FeedItem &entry : feed.entries)
        entry.link = withoutUnknownHost(entry.link);
    return feed;
}

Result<BoardArticle> parseBoardArticle(
    const QString &html, SourceKind kind, const QUrl &base, const QDateTime &fetched)
{
    if (!isBoardSoftware(kind))
        return failure(Error::Kind::Parse,
            QStringLiteral("the pages of a %1 list are not known").arg(sourceKindName(kind)));
    const HtmlTree tree = HtmlTree::parse(html);
    auto article = readArticle(boardPage(tree, softwareOf(kind), base, fetched));
    if (!article)
        return failure(Error::Kind::Parse,
            QStringLiteral("the page shows no article of a %1 board").arg(sourceKindName(kind)));
    return *std::move(article);
}

} // namespace sokbo

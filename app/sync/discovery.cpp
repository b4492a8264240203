// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/discovery.h"

#include "bbs/boardparser.h"
#include "feed/feedparser.h"
#include "feed/opml.h"
#include "html/charset.h"
#include "net/requestaddress.h"
#include "sync/boardlinks.h"
#include "sync/feedlinks.h"
#include "sync/stages.h"

#include <vector>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype previewItems = 10;

bool isFetched(const QUrl &url)
{
    return url.scheme() == "http"_L1 || url.scheme() == "https"_L1 || url.scheme() == "sample"_L1;
}

Candidate candidateOf(
    SourceKind kind, const FetchResponse &response, const QUrl &asked, const ParsedFeed &feed)
{
    Candidate candidate;
    candidate.source.kind = kind;
    candidate.source.url = response.permanentUrl.isEmpty() ? asked : response.permanentUrl;
    candidate.source.siteUrl = QUrl(kind == SourceKind::Feed ? feed.link : asked.toString());
    candidate.source.title = feed.title.simplified();
    if (candidate.source.title.isEmpty())
        candidate.source.title = asked.host() + asked.path();
    // A board's list has no texts; without its pages it would be headlines only.
    candidate.source.fullText = kind == SourceKind::Feed ? FullText::FeedOnly : FullText::AtSync;
    for (const FeedItem &item : feed.entries)
        if (!item.notice && candidate.newest.size() < previewItems)
            candidate.newest.append(item);
    return candidate;
}

// `named` is the host that the user named; only it may be private.
Task<Result<FetchResponse>> fetchFrom(SyncRoom &room, QUrl url, QString named)
{
    FetchRequest request;
    request.url = url;
    request.allowPrivateHosts = url.host() == named;
    Result<FetchResponse> response = co_await room.fetcher.fetch(request);
    co_return response;
}

Task<Result<Candidate>> readAs(SyncRoom &room, SourceKind kind, FetchResponse response, QUrl asked)
{
    Source source;
    source.kind = kind;
    const QFuture<Result<ParsedFeed>> parsing = inPool(
        room, [source, response, now = room.clock.now()] { return readDocument(source, response, now); });
    const Result<ParsedFeed> feed = co_await parsing;
    if (!feed)
        co_return tl::unexpected(feed.error());
    co_return candidateOf(kind, response, asked, *feed);
}

Task<Result<Candidate>> fetchFeed(SyncRoom &room, QUrl url, QString named)
{
    const Result<FetchResponse> response = co_await fetchFrom(room, url, named);
    if (!response)
        co_return tl::unexpected(response.error());
    const FeedHints hints{response->url, response->contentType};
    if (!looksLikeFeed(response->body, hints))
        co_return failure(Error::Kind::Parse, u"%1 is no feed"_s.arg(url.toString()));
    Result<Candidate> candidate = co_await readAs(room, SourceKind::Feed, *response, url);
    co_return candidate;
}

// All that are feeds, asked for at the same time and given in their order.
Task<QList<Candidate>> feedsAmong(SyncRoom &room, QList<QUrl> urls, QString named)
{
    std::vector<Task<Result<Candidate>>> asking;
    for (const QUrl &url : urls)
        asking.push_back(fetchFeed(room, url, named));
    QList<Candidate> found;
    for (Task<Result<Candidate>> &task : asking) {
        const Result<Candidate> candidate = co_await task;
        if (candidate)
            found.append(*candidate);
    }
    co_return found;
}

Task<QList<Candidate>> feedsNamedBy(SyncRoom &room, QString html, QUrl page, QString named)
{
    const QFuture<FeedLinks> looking = inPool(room, [html, page] { return feedLinks(html, page); });
    const FeedLinks links = co_await looking;
    const QList<QUrl> said = links.named + links.anchors;
    QList<Candidate> found = co_await feedsAmong(room, said, named);
    for (const QUrl &url : links.guessed) {
        if (!found.isEmpty())
            break;
        const Result<Candidate> candidate = co_await fetchFeed(room, url, named);
        if (candidate)
            found.append(*candidate);
    }
    co_return found;
}

// A board first, and then its feeds: the board says more (numbers, authors, whole texts).
Task<Result<QList<Candidate>>> boardAt(SyncRoom &room, SourceKind kind, FetchResponse response, QUrl asked)
{
    const Result<Candidate> board = co_await readAs(room, kind, response, asked);
    if (!board)
        co_return tl::unexpected(board.error());
    QList<Candidate> found{*board};
    Source source;
    source.kind = kind;
    const QFuture<Result<ParsedFeed>> parsing = inPool(
        room, [source, response, now = room.clock.now()] { return readDocument(source, response, now); });
    const Result<ParsedFeed> list = co_await parsing;
    const QString html = decode(response.body, DocumentKind::Html, response.contentType).text;
    QList<QUrl> feeds = feedLinks(html, response.url).named;
    if (list && !list->feedUrl.isEmpty() && isFetched(QUrl(list->feedUrl))
        && !feeds.contains(QUrl(list->feedUrl)))
        feeds.prepend(QUrl(list->feedUrl));
    const QString named = asked.host();
    found += co_await feedsAmong(room, feeds, named);
    co_return found;
}

Task<Result<Candidate>> fetchBoard(SyncRoom &room, BoardLink link, QString named)
{
    const Result<FetchResponse> response = co_await fetchFrom(room, link.url, named);
    if (!response)
        co_return tl::unexpected(response.error());
    Result<Candidate> board = co_await readAs(room, link.kind, *response, link.url);
    co_return board;
}

// The boards that a site's front leads to.
Task<QList<Candidate>> boardsLinkedFrom(SyncRoom &room, QString html, QUrl page, QString named)
{
    const QFuture<QList<BoardLink>> looking = inPool(room, [html, page] { return boardLinks(html, page); });
    const QList<BoardLink> links = co_await looking;
    std::vector<Task<Result<Candidate>>> asking;
    for (const BoardLink &link : links)
        asking.push_back(fetchBoard(room, link, named));
    QList<Candidate> found;
    for (Task<Result<Candidate>> &task : asking) {
        const Result<Candidate> board = co_await task;
        if (board && !board->newest.isEmpty())
            found.append(*board);
    }
    co_return found;
}

// A site's front shows the newest of all its boards, and may look like one.
bool isFront(const QUrl &url)
{
    return !url.hasQuery() && (url.path().size() <= 1 || url.path() == "/index.php"_L1);
}

Task<Result<QList<Candidate>>> discoverAt(SyncRoom &room, QUrl url, std::optional<SourceKind> kind)
{
    const QString named = url.host();
    const Result<FetchResponse> response = co_await fetchFrom(room, url, named);
    if (!response)
        co_return tl::unexpected(response.error());
    if (kind && *kind != SourceKind::Feed) {
        Result<QList<Candidate>> board = co_await boardAt(room, *kind, *response, url);
        co_return board;
    }
    const FeedHints hints{response->url, response->contentType};
    if (looksLikeFeed(response->body, hints)) {
        const Result<Candidate> feed = co_await readAs(room, SourceKind::Feed, *response, url);
        if (!feed)
            co_return tl::unexpected(feed.error());
        co_return QList<Candidate>{*feed};
    }
    if (looksLikeOpml(response->body))
        co_return failure(
            Error::Kind::Parse, u"%1 is a list of subscriptions (OPML): import it"_s.arg(url.toString()));

    const QString html = decode(response->body, DocumentKind::Html, response->contentType).text;
    const std::optional<SourceKind> board = kind ? std::nullopt : boardKind(html, response->url);
    const QUrl page = response->url;
    QList<Candidate> boards;
    if (!kind && (!board || isFront(page)))
        boards = co_await boardsLinkedFrom(room, html, page, named);
    if (board && boards.isEmpty()) {
        Result<QList<Candidate>> found = co_await boardAt(room, *board, *response, url);
        if (found)
            co_return found;
    }
    QList<Candidate> found = co_await feedsNamedBy(room, html, page, named);
    found += boards;
    if (found.isEmpty())
        co_return failure(
            Error::Kind::NotFound, u"no feed and no board that we read at %1"_s.arg(url.toString()));
    co_return found;
}

} // namespace

QList<QUrl> addressesMeant(const QString &typed)
{
    const QString text = typed.trimmed();
    QUrl asIs(text);
    if (asIs.scheme()
        == "feed"_L1) { // feed://host/path and feed:https://host/path, as old pages link their feeds
        const QString rest = text.mid(5);
        return addressesMeant(rest.startsWith("//"_L1) ? rest.mid(2) : rest);
    }
    if (isFetched(asIs) || text.contains("://"_L1))
        return {asIs};
    return {QUrl(u"https://"_s + text), QUrl(u"http://"_s + text)};
}

Task<Result<QList<Candidate>>> discoverSources(
    SyncRoom &room, QString typed, std::optional<SourceKind> kind, std::optional<Credentials> credentials)
{
    const QList<QUrl> addresses = addressesMeant(typed);
    Result<QList<Candidate>> found = failure(Error::Kind::NotFound, u"no address"_s);
    for (QUrl address : addresses) {
        const std::optional<Credentials> inAddress = takeCredentials(address);
        const std::optional<Credentials> used = credentials ? credentials : inAddress;
        if (used)
            room.fetcher.signIn(address, *used);
        found = co_await discoverAt(room, address, kind);
        if (found && used)
            for (Candidate &candidate : *found)
                if (originOf(candidate.source.url) == originOf(address))
                    candidate.credentials = used;
        // Only a server that does not speak https is asked again without; and never with a password.
        if (found || used
            || (found.error().kind != Error::Kind::Network && found.error().kind != Error::Kind::Timeout))
            break;
    }
    co_return found;
}

} // namespace sokbo

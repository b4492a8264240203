// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/discovery.h"

#include "bbs/boardparser.h"
#include "feed/feedparser.h"
#include "feed/opml.h"
#include "html/charset.h"
#include "net/requestaddress.h"
#include "sync/boardlinks.h"
#include "sync/feedlinks.h"
#include "sync/privateserver.h"
#include "sync/stages.h"
#include "sync/typedaddress.h"
#include "sync/wholetext.h"

#include <algorithm>
#include <vector>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype previewItems = 10;

Candidate candidateOf(
    SourceKind kind, const FetchResponse &response, const QUrl &asked, const ParsedFeed &feed)
{
    Candidate candidate;
    candidate.source.kind = kind;
    candidate.source.url = response.permanentUrl.isEmpty() ? asked : response.permanentUrl;
    candidate.source.siteUrl = QUrl(kind == SourceKind::Feed ? feed.link : asked.toString());
    const bool elsewhere = candidate.source.url.host() != asked.host();
    candidate.source.state.privateHost = elsewhere ? false : response.fromPrivateHost;
    candidate.source.title = feed.title.simplified();
    if (candidate.source.title.isEmpty())
        candidate.source.title = asked.host();
    // A board's list has no texts; without its pages it would be headlines only.
    candidate.source.fullText = kind == SourceKind::Feed ? FullText::FeedOnly : FullText::AtSync;
    for (const FeedItem &item : feed.entries)
        if (!item.notice && candidate.newest.size() < previewItems)
            candidate.newest.append(item);
    return candidate;
}

// `named` is the server that the user named; only it may be private.
Task<Result<FetchResponse>> fetchFrom(SyncContext &context, QUrl url, QUrl named)
{
    FetchRequest request;
    request.url = url;
    request.allowPrivateHosts = isOn(url, named);
    Result<FetchResponse> response = co_await context.fetcher.fetch(request);
    co_return response;
}

Task<Result<Candidate>> readAs(SyncContext &context, SourceKind kind, FetchResponse response, QUrl asked)
{
    Source source;
    source.kind = kind;
    const QFuture<Result<ParsedFeed>> parsing = inPool(context,
        [source, response, now = context.clock.now()] { return readDocument(source, response, now); });
    const Result<ParsedFeed> feed = co_await parsing;
    if (!feed)
        co_return tl::unexpected(feed.error());
    co_return candidateOf(kind, response, asked, *feed);
}

Task<Result<Candidate>> fetchFeed(SyncContext &context, QUrl url, QUrl named)
{
    const Result<FetchResponse> response = co_await fetchFrom(context, url, named);
    if (!response)
        co_return tl::unexpected(response.error());
    const FeedHints hints{response->url, response->contentType};
    if (!looksLikeFeed(response->body, hints))
        co_return failure(Error::Kind::Parse, u"%1 is no feed"_s.arg(url.toString()));
    Result<Candidate> candidate = co_await readAs(context, SourceKind::Feed, *response, url);
    co_return candidate;
}

// All that are feeds, asked for at the same time and given in their order.
Task<QList<Candidate>> feedsAmong(SyncContext &context, QList<QUrl> urls, QUrl named)
{
    std::vector<Task<Result<Candidate>>> asking;
    for (const QUrl &url : urls)
        asking.push_back(fetchFeed(context, url, named));
    QList<Candidate> found;
    for (Task<Result<Candidate>> &task : asking) {
        const Result<Candidate> candidate = co_await task;
        if (candidate)
            found.append(*candidate);
    }
    co_return found;
}

Task<QList<Candidate>> feedsNamedBy(SyncContext &context, QString html, QUrl page, QUrl named)
{
    const QFuture<FeedLinks> looking = inPool(context, [html, page] { return feedLinks(html, page); });
    const FeedLinks links = co_await looking;
    const QList<QUrl> said = links.named + links.anchors;
    QList<Candidate> found = co_await feedsAmong(context, said, named);
    const auto isNews = [](const Candidate &candidate) {
        return !isOfComments(candidate.source.title, candidate.source.url);
    };
    for (const QUrl &url : links.guessed) {
        if (std::any_of(found.cbegin(), found.cend(), isNews))
            break;
        const Result<Candidate> candidate = co_await fetchFeed(context, url, named);
        if (candidate)
            found.append(*candidate);
    }
    std::stable_partition(found.begin(), found.end(), isNews);
    co_return found;
}

// A board first, and then its feeds: the board says more (numbers, authors, whole texts).
Task<Result<QList<Candidate>>> boardAt(
    SyncContext &context, SourceKind kind, FetchResponse response, QUrl asked)
{
    if (!isBoardSoftware(kind)) {
        const bool isNamed = isOn(response.url, privateServer(asked, response));
        const Result<std::chrono::milliseconds> allowed = co_await mayRead(context, response.url, isNamed);
        if (!allowed)
            co_return tl::unexpected(allowed.error());
    }
    const Result<Candidate> board = co_await readAs(context, kind, response, asked);
    if (!board)
        co_return tl::unexpected(board.error());
    QList<Candidate> found{*board};
    Source source;
    source.kind = kind;
    const QFuture<Result<ParsedFeed>> parsing = inPool(context,
        [source, response, now = context.clock.now()] { return readDocument(source, response, now); });
    const Result<ParsedFeed> list = co_await parsing;
    const QString html = decode(response.body, DocumentKind::Html, response.contentType).text;
    QList<QUrl> feeds = feedLinks(html, response.url).named;
    if (list && !list->feedUrl.isEmpty() && isSourceAddress(QUrl(list->feedUrl))
        && !feeds.contains(QUrl(list->feedUrl)))
        feeds.prepend(QUrl(list->feedUrl));
    const QUrl named = privateServer(asked, response);
    found += co_await feedsAmong(context, feeds, named);
    co_return found;
}

Task<Result<Candidate>> fetchBoard(SyncContext &context, BoardLink link, QUrl named)
{
    const Result<FetchResponse> response = co_await fetchFrom(context, link.url, named);
    if (!response)
        co_return tl::unexpected(response.error());
    Result<Candidate> board = co_await readAs(context, link.kind, *response, link.url);
    co_return board;
}

// The boards that a site's front leads to.
Task<QList<Candidate>> boardsLinkedFrom(SyncContext &context, QString html, QUrl page, QUrl named)
{
    const QFuture<QList<BoardLink>> looking
        = inPool(context, [html, page] { return boardLinks(html, page); });
    const QList<BoardLink> links = co_await looking;
    std::vector<Task<Result<Candidate>>> asking;
    for (const BoardLink &link : links)
        asking.push_back(fetchBoard(context, link, named));
    QList<Candidate> found;
    for (Task<Result<Candidate>> &task : asking) {
        const Result<Candidate> board = co_await task;
        if (board && !board->newest.isEmpty())
            found.append(*board);
    }
    co_return found;
}

// What the page itself may be, where it is neither a feed nor a board that we know and names none: a list, by
// its looks. Only who sees its rows can tell.
Task<Result<QList<Candidate>>> listByLooks(SyncContext &context, FetchResponse response, QUrl asked)
{
    const QString none = u"no feed and no board that we know at %1"_s.arg(asked.toString());
    const Result<Candidate> list = co_await readAs(context, SourceKind::Looks, response, asked);
    if (!list)
        co_return failure(Error::Kind::NotFound, none + u"; "_s + list.error().message);
    const bool isNamed = isOn(response.url, privateServer(asked, response));
    const Result<std::chrono::milliseconds> allowed = co_await mayRead(context, response.url, isNamed);
    if (!allowed)
        co_return failure(Error::Kind::NotFound, none + u"; "_s + allowed.error().message);
    co_return QList<Candidate>{*list};
}

// A site's front shows the newest of all its boards, and may look like one.
bool isFront(const QUrl &url)
{
    return !url.hasQuery() && (url.path().size() <= 1 || url.path() == "/index.php"_L1);
}

Task<Result<QList<Candidate>>> discoverAt(SyncContext &context, QUrl url, std::optional<SourceKind> kind)
{
    const Result<FetchResponse> response = co_await fetchFrom(context, url, url);
    if (!response)
        co_return tl::unexpected(response.error());
    const QUrl named = privateServer(url, *response);
    if (kind && *kind != SourceKind::Feed) {
        Result<QList<Candidate>> board = co_await boardAt(context, *kind, *response, url);
        co_return board;
    }
    const FeedHints hints{response->url, response->contentType};
    if (looksLikeFeed(response->body, hints)) {
        const Result<Candidate> feed = co_await readAs(context, SourceKind::Feed, *response, url);
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
        boards = co_await boardsLinkedFrom(context, html, page, named);
    if (board && boards.isEmpty()) {
        Result<QList<Candidate>> found = co_await boardAt(context, *board, *response, url);
        if (found)
            co_return found;
    }
    QList<Candidate> found = co_await feedsNamedBy(context, html, page, named);
    found += boards;
    if (found.isEmpty() && !kind) {
        Result<QList<Candidate>> list = co_await listByLooks(context, *response, url);
        co_return list;
    }
    if (found.isEmpty())
        co_return failure(Error::Kind::NotFound, u"no feed at %1"_s.arg(url.toString()));
    co_return found;
}

} // namespace

Task<Result<QList<Candidate>>> discoverSources(SyncContext &context, QString typed,
    std::optional<SourceKind> kind, std::optional<Credentials> credentials)
{
    const QList<QUrl> addresses = addressesMeant(typed);
    Result<QList<Candidate>> found = failure(Error::Kind::NotFound, u"no address"_s);
    for (QUrl address : addresses) {
        const std::optional<Credentials> inAddress = takeCredentials(address);
        const std::optional<Credentials> used = credentials ? credentials : inAddress;
        if (used)
            context.fetcher.signIn(address, *used);
        found = co_await discoverAt(context, address, kind);
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/wholetext.h"

#include "net/requestaddress.h"

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 robotsBytes = 512 * 1024;
constexpr qint64 pageBytes = 8 * 1024 * 1024;
constexpr qsizetype mostParts = 20; // of one article
constexpr int hostFailures = 3; // in a row: the host is down, and the other pages wait for the next sync

bool isWeb(const QUrl &url)
{
    return url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
}

// RFC 9309: no robots.txt means no rules, a failing server means that nothing is allowed for now.
Result<RobotsRules> rulesFrom(const Result<FetchResponse> &answer)
{
    if (answer)
        return RobotsRules::parse(answer->body, "sokbo");
    const Error &error = answer.error();
    if (error.kind == Error::Kind::Http && error.code >= 400 && error.code < 500 && error.code != 429)
        return RobotsRules();
    if (error.kind == Error::Kind::Http)
        return RobotsRules::nothingAllowed();
    if (error.kind == Error::Kind::Parse || error.kind == Error::Kind::TooLarge
        || error.kind == Error::Kind::Refused)
        return RobotsRules();
    return tl::unexpected(error);
}

bool willNotPass(const Error &error)
{
    return error.kind == Error::Kind::Refused || error.kind == Error::Kind::TooLarge
        || (error.kind == Error::Kind::Http && error.code >= 400 && error.code < 500 && error.code != 429);
}

bool isHostDown(const Error &error)
{
    return error.kind == Error::Kind::Network || error.kind == Error::Kind::Timeout
        || (error.kind == Error::Kind::Http && (error.code == 429 || error.code == 503));
}

} // namespace

Task<Result<std::chrono::milliseconds>> mayRead(SyncRoom &room, QUrl url, bool allowPrivateHosts)
{
    if (!isWeb(url))
        co_return std::chrono::milliseconds(0);
    const QString host = url.scheme() + u"://"_s + url.authority();
    const QDateTime now = room.clock.now();
    auto known = room.memory.robots.constFind(host);
    if (known == room.memory.robots.constEnd() || known->until <= now) {
        FetchRequest request;
        request.url = url.resolved(QUrl(u"/robots.txt"_s));
        request.accept = "text/plain, */*;q=0.5";
        request.maxBytes = robotsBytes;
        request.allowPrivateHosts = allowPrivateHosts;
        const Result<FetchResponse> answer = co_await room.fetcher.fetch(request);
        const Result<RobotsRules> rules = rulesFrom(answer);
        if (!rules)
            co_return tl::unexpected(rules.error());
        const QDateTime until = now.addSecs(answer ? 24 * 3'600 : 3'600);
        known = room.memory.robots.insert(host, {*rules, until});
    }
    if (!known->rules.allows(url))
        co_return failure(
            Error::Kind::Refused, u"robots.txt of %1 asks not to read %2"_s.arg(url.host(), url.path()));
    co_return std::max(
        room.options.pageSpacing, std::chrono::milliseconds(1'000 * known->rules.crawlDelaySeconds()));
}

Task<Result<FetchResponse>> fetchPage(SyncRoom &room, QUrl url, QUrl sourceUrl)
{
    FetchRequest request;
    request.url = url;
    request.accept = "text/html, application/xhtml+xml, */*;q=0.5";
    request.maxBytes = pageBytes;
    request.allowPrivateHosts = !sourceUrl.host().isEmpty() && url.host() == sourceUrl.host();
    const Result<std::chrono::milliseconds> spacing = co_await mayRead(room, url, request.allowPrivateHosts);
    if (!spacing)
        co_return tl::unexpected(spacing.error());
    request.spacing = *spacing;
    Result<FetchResponse> page = co_await room.fetcher.fetch(request);
    co_return page;
}

Task<Result<QList<FetchResponse>>> fetchArticle(SyncRoom &room, QUrl url, QUrl sourceUrl, SourceKind kind)
{
    const Result<FetchResponse> first = co_await fetchPage(room, url, sourceUrl);
    if (!first)
        co_return tl::unexpected(first.error());
    QList<FetchResponse> pages{*first};
    // Below a board's article the numbers of pages are those of its list.
    while (kind == SourceKind::Feed && pages.size() < mostParts) {
        const QFuture<QUrl> looking = inPool(room, [pages] { return nextPart(pages); });
        const QUrl next = co_await looking;
        if (next.isEmpty())
            break;
        const Result<FetchResponse> part = co_await fetchPage(room, next, sourceUrl);
        if (!part && !willNotPass(part.error()))
            co_return tl::unexpected(part.error());
        if (!part)
            break;
        pages.append(*part);
    }
    co_return pages;
}

Task<DraftsWithPages> fetchPages(SyncRoom &room, Source source, QList<FeedItem> items, qsizetype withoutPages)
{
    DraftsWithPages result;
    int failures = 0;
    for (const FeedItem &item : std::as_const(items)) {
        result.drafts.append({item, {}});
        if (result.drafts.size() <= withoutPages || item.link.isEmpty()
            || room.memory.hopelessPages.contains(item.link))
            continue;
        if (failures >= hostFailures || room.fetcher.isCancelled()) {
            result.complete = false;
            continue;
        }
        const QUrl url(item.link);
        Result<QList<FetchResponse>> pages = co_await fetchArticle(room, url, source.url, source.kind);
        if (pages) {
            failures = 0;
            result.drafts.last().pages = std::move(*pages);
            continue;
        }
        failures = isHostDown(pages.error()) ? failures + 1 : 0;
        if (willNotPass(pages.error()))
            room.memory.hopelessPages.insert(item.link);
        else
            result.complete = false;
    }
    co_return result;
}

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/wholetext.h"

#include "net/requestaddress.h"
#include "sync/privateserver.h"

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 robotsBytes = 512 * 1024;
constexpr qint64 articleBytes = 8 * 1024 * 1024;
constexpr int hopelessDays = 1; // then a page is asked for once more
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

bool isHopeless(const SyncContext &context, const QString &page)
{
    return context.memory.hopelessPages.find(page, context.clock.now()) != nullptr;
}

void noteHopeless(SyncContext &context, const QString &page)
{
    const QDateTime now = context.clock.now();
    context.memory.hopelessPages.insert(page, true, now.addDays(hopelessDays), now);
}

Task<Result<std::chrono::milliseconds>> mayRead(SyncContext &context, QUrl url, bool allowPrivateHosts)
{
    if (!isWeb(url))
        co_return std::chrono::milliseconds(0);
    const QString host = url.scheme() + u"://"_s + url.authority();
    const QDateTime now = context.clock.now();
    const RobotsRules *known = context.memory.robots.find(host, now);
    RobotsRules rules = known ? *known : RobotsRules();
    if (!known) {
        FetchRequest request;
        request.url = url.resolved(QUrl(u"/robots.txt"_s));
        request.accept = "text/plain, */*;q=0.5";
        request.maxBytes = robotsBytes;
        request.allowPrivateHosts = allowPrivateHosts;
        const Result<FetchResponse> answer = co_await context.fetcher.fetch(request);
        const Result<RobotsRules> read = rulesFrom(answer);
        if (!read)
            co_return tl::unexpected(read.error());
        rules = *read;
        context.memory.robots.insert(host, rules, now.addSecs(answer ? 24 * 3'600 : 3'600), now);
    }
    if (!rules.allows(url))
        co_return failure(
            Error::Kind::Refused, u"robots.txt of %1 asks not to read %2"_s.arg(url.host(), url.path()));
    co_return std::max(
        context.options.pageSpacing, std::chrono::milliseconds(1'000 * rules.crawlDelaySeconds()));
}

Task<Result<FetchResponse>> fetchPage(SyncContext &context, QUrl url, QUrl privateServer)
{
    FetchRequest request;
    request.url = url;
    request.accept = "text/html, application/xhtml+xml, */*;q=0.5";
    request.maxBytes = articleBytes;
    request.allowPrivateHosts = isOn(url, privateServer);
    const Result<std::chrono::milliseconds> spacing
        = co_await mayRead(context, url, request.allowPrivateHosts);
    if (!spacing)
        co_return tl::unexpected(spacing.error());
    request.spacing = *spacing;
    Result<FetchResponse> page = co_await context.fetcher.fetch(request);
    co_return page;
}

Task<Result<QList<FetchResponse>>> fetchArticle(
    SyncContext &context, QUrl url, QUrl privateServer, SourceKind kind)
{
    const Result<FetchResponse> first = co_await fetchPage(context, url, privateServer);
    if (!first)
        co_return tl::unexpected(first.error());
    QList<FetchResponse> pages{*first};
    if (!isBoardSoftware(kind)) {
        const QFuture<QUrl> looking = inPool(context, [page = *first] { return framedIn(page); });
        if (const QUrl frame = co_await looking; !frame.isEmpty()) {
            const Result<FetchResponse> framed = co_await fetchPage(context, frame, privateServer);
            if (!framed)
                co_return tl::unexpected(framed.error());
            pages = {*framed};
        }
    }
    // Below an article of a list the numbers of pages are those of its list.
    while (kind == SourceKind::Feed && pages.size() < mostParts) {
        const QFuture<QUrl> looking = inPool(context, [pages] { return nextPart(pages); });
        const QUrl next = co_await looking;
        if (next.isEmpty())
            break;
        const Result<FetchResponse> part = co_await fetchPage(context, next, privateServer);
        if (!part && !willNotPass(part.error()))
            co_return tl::unexpected(part.error());
        if (!part)
            break;
        pages.append(*part);
    }
    co_return pages;
}

Task<DraftsWithPages> fetchPages(
    SyncContext &context, Source source, QList<FeedItem> items, qsizetype withoutPages)
{
    DraftsWithPages result;
    const QUrl server = privateServer(source);
    int failures = 0;
    for (const FeedItem &item : std::as_const(items)) {
        result.drafts.append({item, {}});
        if (result.drafts.size() <= withoutPages || item.link.isEmpty() || isHopeless(context, item.link))
            continue;
        if (failures >= hostFailures || context.fetcher.isCancelled()) {
            result.complete = false;
            continue;
        }
        const QUrl url(item.link);
        Result<QList<FetchResponse>> pages = co_await fetchArticle(context, url, server, source.kind);
        if (pages) {
            failures = 0;
            result.drafts.last().pages = std::move(*pages);
            continue;
        }
        failures = isHostDown(pages.error()) ? failures + 1 : 0;
        if (willNotPass(pages.error()))
            noteHopeless(context, item.link);
        else
            result.complete = false;
    }
    co_return result;
}

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/iconkeeper.h"

#include "assets/images.h"
#include "core/failurelog.h"
#include "html/charset.h"
#include "net/site.h"
#include "sync/iconlinks.h"
#include "sync/privateserver.h"
#include "sync/scheduler.h"
#include "sync/sourcestate.h"

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 iconBytes = 256 * 1024;
constexpr int longestSide = 1024; // pixels
constexpr qint64 pageBytes = 4 * 1024 * 1024;
constexpr int mostPerSync = 40; // sources, so that a first sync of hundreds stays short
constexpr int daysKept = 30;
constexpr int daysUnreached = 1;

// One site and what of it a source may ask.
struct IconWish {
    QUrl site; // its first page
    QString name; // siteOf()
    QUrl privateServer;
};

IconWish wishOf(const Source &source)
{
    QUrl url = siteOf(source.siteUrl).isEmpty() ? source.url : source.siteUrl;
    IconWish wish{url.resolved(QUrl(u"/"_s)), siteOf(url), privateServer(source)};
    wish.site.setUserInfo(QString());
    return wish;
}

// No drawing: those would be safe in the pane's engine, where nothing of them runs, but not here.
Result<SiteIcon> checkIcon(const QByteArray &bytes)
{
    const Result<CheckedImage> image = checkImage(bytes);
    if (!image)
        return tl::unexpected(image.error());
    if (image->mimeType.startsWith("image/svg"))
        return failure(Error::Kind::Refused, u"a drawing is no icon"_s);
    if (image->width > longestSide || image->height > longestSide)
        return failure(Error::Kind::TooLarge, u"the icon is too large"_s);
    return SiteIcon{image->bytes, image->mimeType};
}

Task<Result<FetchResponse>> fetchOfSite(
    SyncContext &context, IconWish wish, QUrl url, QByteArray accept, qint64 maxBytes)
{
    FetchRequest request;
    request.url = url;
    request.accept = accept;
    request.maxBytes = maxBytes;
    request.onlySite = wish.name;
    request.allowPrivateHosts = isOn(url, wish.privateServer);
    Result<FetchResponse> response = co_await context.fetcher.fetch(request);
    co_return response;
}

// The error of a page or a picture that another one may still replace is not told.
Task<Result<SiteIcon>> findIcon(SyncContext &context, IconWish wish)
{
    const QByteArray asPage = "text/html, application/xhtml+xml";
    const QByteArray asImage = "image/png, image/x-icon, image/*;q=0.8";
    const Result<FetchResponse> page = co_await fetchOfSite(context, wish, wish.site, asPage, pageBytes);
    if (!page && (isUnreachable(page.error()) || page.error().kind == Error::Kind::Cancelled))
        co_return tl::unexpected(page.error());
    QList<QUrl> links;
    if (page) {
        const QFuture<QList<QUrl>> reading = inPool(context, [answer = *page, site = wish.name] {
            return iconLinks(
                decode(answer.body, DocumentKind::Html, answer.contentType).text, answer.url, site);
        });
        links = co_await reading;
    } else {
        links = {wish.site.resolved(QUrl(u"/favicon.ico"_s))};
    }
    for (const QUrl &url : links) {
        const Result<FetchResponse> answer = co_await fetchOfSite(context, wish, url, asImage, iconBytes);
        if (!answer && (isUnreachable(answer.error()) || answer.error().kind == Error::Kind::Cancelled))
            co_return tl::unexpected(answer.error());
        if (!answer)
            continue;
        const Result<SiteIcon> icon = checkIcon(answer->body);
        if (icon)
            co_return icon;
    }
    co_return SiteIcon(); // it has none
}

Task<> fetchIcons(SyncContext &context)
{
    const QDateTime now = context.clock.now();
    const Result<QList<Source>> sources = co_await knownSources(context);
    const Result<QHash<SourceId, QUrl>> waiting = co_await context.store.waitingIcons(now);
    if (!sources || !waiting)
        co_return;
    QHash<QUrl, SiteIconAnswer> answers; // several sources of one site are one question
    int asked = 0;
    for (const Source &source : *sources) {
        const IconWish wish = wishOf(source);
        if (wish.name.isEmpty() || waiting->value(source.id) == wish.site)
            continue;
        if (!answers.contains(wish.site)) {
            if (++asked > mostPerSync || context.fetcher.isCancelled())
                co_return;
            const Result<SiteIcon> icon = co_await findIcon(context, wish);
            if (!icon && icon.error().kind == Error::Kind::Cancelled)
                co_return;
            answers.insert(wish.site,
                {wish.site, icon.value_or(SiteIcon()), now.addDays(icon ? daysKept : daysUnreached)});
        }
        const SiteIconAnswer answer = answers.value(wish.site);
        const Result<> saved = co_await context.store.saveIcon(source.id, answer);
        logFailure("store the icon of a site", saved);
    }
}

} // namespace

IconKeeper::IconKeeper(Jobs &jobs)
    : m_jobs(jobs)
{
}

void IconKeeper::setOn(bool on)
{
    m_isOn = on;
    if (!on)
        cancel();
}

void IconKeeper::fetchAfterSync()
{
    if (m_isOn && !m_running && !m_jobs.isShuttingDown())
        fetchInBackground().detach();
}

void IconKeeper::cancel()
{
    if (m_running)
        m_running->cancel();
}

Task<> IconKeeper::fetchInBackground()
{
    Jobs::Job job(m_jobs);
    m_running = &job;
    co_await fetchIcons(job.context());
    m_running = nullptr;
}

} // namespace sokbo

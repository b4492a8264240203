// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/imagefetch.h"

#include "assets/images.h"
#include "core/failurelog.h"
#include "sync/privateserver.h"
#include "sync/scheduler.h"
#include "sync/signin.h"

#include <QCryptographicHash>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 imageBytes = 12 * 1024 * 1024;
constexpr int hopefulTries = 3; // of a host that cannot be reached
constexpr int deadHostSeconds = 300;
constexpr int deadHostDays = 1; // then its failures are forgotten
constexpr int imageWorkers = 6; // so that only so many images are in memory at once

struct MissingImage {
    ArticleId article;
    QUrl url;
};

// What the imageWorkers share; lives in the frame of the one that waits for them.
struct ImageQueue {
    QList<MissingImage> images;
    qsizetype next = 0;
    int stored = 0;
    QUrl privateServer;
    ImageKeep keep = ImageKeep::Asked;
};

struct CheckedAsset {
    CheckedImage image;
    AssetRef about;
};

Result<CheckedAsset> check(const QByteArray &bytes)
{
    Result<CheckedImage> image = checkImage(bytes);
    if (!image)
        return tl::unexpected(image.error());
    const QString hash
        = QString::fromLatin1(QCryptographicHash::hash(image->bytes, QCryptographicHash::Sha256).toHex());
    const AssetRef about{hash, image->mimeType, image->width, image->height};
    return CheckedAsset{std::move(*image), about};
}

bool isLeftAlone(const SyncContext &context, const QString &host)
{
    const QDateTime now = context.clock.now();
    const SyncMemory::DeadHost *dead = context.memory.deadHosts.find(host, now);
    return dead && dead->until.isValid() && now < dead->until;
}

void noteHost(SyncContext &context, const QString &host, const Result<FetchResponse> &response)
{
    if (response || !isUnreachable(response.error()))
        return context.memory.deadHosts.remove(host);
    const QDateTime now = context.clock.now();
    const SyncMemory::DeadHost *before = context.memory.deadHosts.find(host, now);
    SyncMemory::DeadHost dead = before ? *before : SyncMemory::DeadHost();
    if (++dead.failures >= hopefulTries)
        dead.until = now.addSecs(deadHostSeconds);
    context.memory.deadHosts.insert(host, dead, now.addDays(deadHostDays), now);
}

Task<> fetchOne(SyncContext &context, ImageQueue &queue, MissingImage missing)
{
    FetchRequest request;
    request.url = missing.url;
    request.accept = "image/webp, image/png, image/jpeg, image/gif, image/svg+xml;q=0.8, image/*;q=0.5";
    request.maxBytes = imageBytes;
    request.allowPrivateHosts = isOn(missing.url, queue.privateServer);
    const QString host = missing.url.host();
    if (isLeftAlone(context, host))
        co_return;
    const Result<FetchResponse> response = co_await context.fetcher.fetch(request);
    if (!context.fetcher.isCancelled())
        noteHost(context, host, response);
    std::optional<Error> error;
    if (!response) {
        error = response.error();
    } else {
        const QFuture<Result<CheckedAsset>> checking
            = inPool(context, [bytes = response->body] { return check(bytes); });
        const Result<CheckedAsset> asset = co_await checking;
        if (asset) {
            const Result<> saved = co_await context.store.saveImage(
                missing.article, missing.url, asset->image.bytes, asset->about, queue.keep);
            logFailure("store an image", saved);
            queue.stored += saved ? 1 : 0;
            co_return;
        }
        error = asset.error();
    }
    if (!isUnreachable(*error) && error->kind != Error::Kind::Cancelled) {
        const Result<> noted = co_await context.store.dropImage(missing.article, missing.url, *error);
        logFailure("note that an image cannot be had", noted);
    }
}

Task<> work(SyncContext &context, ImageQueue &queue)
{
    while (queue.next < queue.images.size() && !context.fetcher.isCancelled()) {
        const MissingImage missing = queue.images.at(queue.next++);
        co_await fetchOne(context, queue, missing);
    }
}

} // namespace

Task<Result<int>> fetchMissingImages(
    SyncContext &context, QList<ArticleId> articles, QUrl privateServer, ImageKeep keep)
{
    const Result<QHash<ArticleId, QList<QUrl>>> missing = co_await context.store.missingImages(articles);
    if (!missing)
        co_return tl::unexpected(missing.error());
    ImageQueue queue;
    queue.privateServer = privateServer;
    queue.keep = keep;
    for (const ArticleId id : std::as_const(articles))
        for (const QUrl &url : missing->value(id))
            queue.images.append({id, url});
    std::vector<Task<>> working;
    for (int i = 0; i < imageWorkers; ++i)
        working.push_back(work(context, queue));
    for (Task<> &worker : working)
        co_await worker;
    co_return queue.stored;
}

Task<Result<int>> fetchImagesOf(SyncContext &context, QList<ArticleId> articles, ImageKeep keep)
{
    QHash<SourceId, Source> byId;
    const Result<QList<Source>> sources = co_await context.store.sources();
    for (const Source &source : valueOr("read the sources", sources, QList<Source>()))
        byId.insert(source.id, source);
    const Result<QList<Headline>> headlines = co_await context.store.headlines(articles);
    if (!headlines)
        co_return tl::unexpected(headlines.error());
    QHash<SourceId, QList<ArticleId>> bySource;
    for (const Headline &headline : *headlines)
        bySource[headline.source].append(headline.id);
    int stored = 0;
    for (auto of = bySource.cbegin(); of != bySource.cend(); ++of) {
        const Source source = byId.value(of.key());
        co_await signInTo(context, source);
        const QUrl server = privateServer(source);
        const Result<int> some = co_await fetchMissingImages(context, of.value(), server, keep);
        if (!some)
            co_return some;
        stored += *some;
    }
    co_return stored;
}

Task<Result<int>> fetchImagesFor(SyncContext &context, QList<ArticleId> articles, ImageKeep keep)
{
    if (keep == ImageKeep::Asked) {
        const Result<> asked = co_await context.store.keepImages(articles);
        logFailure("keep the images that are here", asked); // they stay only as long as there is room
    }
    Result<int> stored = co_await fetchImagesOf(context, articles, keep);
    co_return stored;
}

} // namespace sokbo

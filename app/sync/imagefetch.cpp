// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/imagefetch.h"

#include "assets/images.h"
#include "sync/signin.h"

#include <QCryptographicHash>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 imageBytes = 12 * 1024 * 1024;
constexpr int hopefulTries = 3; // of a host that cannot be reached
constexpr int deadHostSeconds = 300;
constexpr int workers = 6; // so that only so many images are in memory at once

struct MissingImage {
    ArticleId article;
    QUrl url;
};

// What the workers share; lives in the frame of the one that waits for them.
struct ImageQueue {
    QList<MissingImage> images;
    qsizetype next = 0;
    int stored = 0;
    QString privateHost;
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

bool isOfTheNetwork(const Error &error)
{
    return error.kind == Error::Kind::Network || error.kind == Error::Kind::Timeout;
}

bool isLeftAlone(const SyncRoom &room, const QString &host)
{
    const SyncMemory::DeadHost dead = room.memory.deadHosts.value(host);
    return dead.until.isValid() && room.clock.now() < dead.until;
}

void noteHost(SyncRoom &room, const QString &host, const Result<FetchResponse> &response)
{
    if (response || !isOfTheNetwork(response.error())) {
        room.memory.deadHosts.remove(host);
        return;
    }
    SyncMemory::DeadHost &dead = room.memory.deadHosts[host];
    if (++dead.failures >= hopefulTries)
        dead.until = room.clock.now().addSecs(deadHostSeconds);
}

Task<> fetchOne(SyncRoom &room, ImageQueue &queue, MissingImage missing)
{
    FetchRequest request;
    request.url = missing.url;
    request.accept = "image/webp, image/png, image/jpeg, image/gif, image/svg+xml;q=0.8, image/*;q=0.5";
    request.maxBytes = imageBytes;
    request.allowPrivateHosts = !queue.privateHost.isEmpty() && missing.url.host() == queue.privateHost;
    const QString host = missing.url.host();
    if (isLeftAlone(room, host))
        co_return;
    const Result<FetchResponse> response = co_await room.fetcher.fetch(request);
    if (!room.fetcher.isCancelled())
        noteHost(room, host, response);
    std::optional<Error> error;
    if (!response) {
        error = response.error();
    } else {
        const QFuture<Result<CheckedAsset>> checking
            = inPool(room, [bytes = response->body] { return check(bytes); });
        const Result<CheckedAsset> asset = co_await checking;
        if (asset) {
            const Result<> saved = co_await room.store.saveImage(
                missing.article, missing.url, asset->image.bytes, asset->about, queue.keep);
            queue.stored += saved ? 1 : 0;
            co_return;
        }
        error = asset.error();
    }
    if (!isOfTheNetwork(*error) && error->kind != Error::Kind::Cancelled) {
        const Result<> noted = co_await room.store.dropImage(missing.article, missing.url, *error);
        Q_UNUSED(noted); // an article that was removed meanwhile needs no note
    }
}

Task<> work(SyncRoom &room, ImageQueue &queue)
{
    while (queue.next < queue.images.size() && !room.fetcher.isCancelled()) {
        const MissingImage missing = queue.images.at(queue.next++);
        co_await fetchOne(room, queue, missing);
    }
}

} // namespace

Task<Result<int>> fetchMissingImages(
    SyncRoom &room, QList<ArticleId> articles, QString privateHost, ImageKeep keep)
{
    const Result<QHash<ArticleId, QList<QUrl>>> missing = co_await room.store.missingImages(articles);
    if (!missing)
        co_return tl::unexpected(missing.error());
    ImageQueue queue;
    queue.privateHost = privateHost;
    queue.keep = keep;
    for (const ArticleId id : std::as_const(articles))
        for (const QUrl &url : missing->value(id))
            queue.images.append({id, url});
    std::vector<Task<>> working;
    for (int i = 0; i < workers; ++i)
        working.push_back(work(room, queue));
    for (Task<> &worker : working)
        co_await worker;
    co_return queue.stored;
}

Task<Result<int>> fetchImagesOf(SyncRoom &room, QList<ArticleId> articles, ImageKeep keep)
{
    QHash<SourceId, Source> byId;
    const Result<QList<Source>> sources = co_await room.store.sources();
    if (sources)
        for (const Source &source : *sources)
            byId.insert(source.id, source);
    const Result<QList<Headline>> headlines = co_await room.store.headlines(articles);
    if (!headlines)
        co_return tl::unexpected(headlines.error());
    QHash<SourceId, QList<ArticleId>> bySource;
    for (const Headline &headline : *headlines)
        bySource[headline.source].append(headline.id);
    int stored = 0;
    for (auto of = bySource.cbegin(); of != bySource.cend(); ++of) {
        const Source source = byId.value(of.key());
        co_await signInTo(room, source);
        const QString host = source.url.host();
        const Result<int> some = co_await fetchMissingImages(room, of.value(), host, keep);
        if (!some)
            co_return some;
        stored += *some;
    }
    co_return stored;
}

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/resourcefetcher.h"

#include "net/sampledates.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QPromise>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

QByteArray contentType(const QString &path, const QByteArray &body)
{
    if (path.endsWith(".json"_L1))
        return "application/feed+json";
    if (body.left(256).toLower().contains("<!doctype html"))
        return "text/html; charset=utf-8";
    return path.endsWith(".xml"_L1) || path.endsWith(".atom"_L1) || path.endsWith(".rdf"_L1)
        ? "application/xml"
        : "";
}

Result<FetchResponse> read(const FetchRequest &request, const Clock *clock)
{
    const QString path = QDir::cleanPath(request.url.path());
    QFile file(u":/sample"_s + path);
    if (!path.startsWith(u'/') || path.startsWith("/.."_L1) || !file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Http, u"the sample board holds no %1"_s.arg(path), 404);
    if (file.size() > request.maxBytes)
        return failure(Error::Kind::TooLarge, u"the body would be %1 bytes"_s.arg(file.size()));
    FetchResponse response;
    response.url = request.url;
    response.body = file.readAll();
    response.etag
        = '"' + QCryptographicHash::hash(response.body, QCryptographicHash::Sha1).toHex().left(16) + '"';
    response.contentType = contentType(path, response.body);
    if (clock && !response.contentType.isEmpty())
        response.body = withDatesOfToday(response.body, clock->now());
    response.bytesReceived = response.body.size();
    response.status = 200;
    if (!request.etag.isEmpty() && request.etag == response.etag) {
        response.status = 304;
        response.body.clear();
        response.bytesReceived = 0;
    }
    return response;
}

} // namespace

QFuture<Result<FetchResponse>> ResourceFetcher::fetch(const FetchRequest &request)
{
    QPromise<Result<FetchResponse>> promise;
    promise.start();
    promise.addResult(read(request, m_clock));
    promise.finish();
    return promise.future();
}

} // namespace sokbo

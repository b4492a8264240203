// SPDX-License-Identifier: GPL-3.0-or-later
#include "pane/engine/articlescheme.h"

#include "pane/articlelink.h"

#include <QBuffer>
#include <QPointer>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineUrlScheme>

#include <array>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

constexpr auto schemeName = "article";

void reply(QWebEngineUrlRequestJob *job, const QByteArray &type, const QByteArray &bytes)
{
    auto *buffer = new QBuffer(job);
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    job->reply(type, buffer);
}

// Kinds of images. SVG is a document, and shown here as an <img> only: the pages name assets nowhere else,
// their policy allows images alone, and no page is ever left for an asset. What stands in an <img> runs no
// script and loads nothing.
bool isPicture(const QByteArray &mimeType)
{
    static constexpr std::array<QByteArrayView, 7> types{
        "image/png", "image/jpeg", "image/gif", "image/webp", "image/avif", "image/bmp", "image/svg+xml"};
    return std::find(types.begin(), types.end(), QByteArrayView(mimeType)) != types.end();
}

} // namespace

void registerArticleScheme()
{
    if (!QWebEngineUrlScheme::schemeByName(schemeName).name().isEmpty())
        return;
    QWebEngineUrlScheme scheme(schemeName);
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Path);
    // Secure and nothing else: a local scheme could read files.
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme);
    QWebEngineUrlScheme::registerScheme(scheme);
}

QUrl pageAddress(quint64 number)
{
    return QUrl("article:///page/"_L1 + QString::number(number));
}

bool isPageAddress(const QUrl &url)
{
    return url.scheme() == QLatin1StringView(schemeName) && url.path().startsWith("/page/"_L1);
}

QUrl ArticleScheme::serve(const QString &page)
{
    m_page = page.toUtf8();
    return pageAddress(++m_number);
}

void ArticleScheme::requestStarted(QWebEngineUrlRequestJob *job)
{
    const QUrl url = job->requestUrl();
    const QString hash = assetHash(url);
    if (job->requestMethod() != "GET")
        job->fail(QWebEngineUrlRequestJob::RequestDenied);
    else if (url.adjusted(QUrl::RemoveQuery) == pageAddress(m_number))
        reply(job, "text/html; charset=utf-8", m_page);
    else if (!hash.isEmpty() && m_loader)
        answerAsset(job, hash);
    else
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
}

void ArticleScheme::answerAsset(QWebEngineUrlRequestJob *job, const QString &hash)
{
    m_loader(hash, [job = QPointer(job)](const ViewAsset &asset) {
        if (!job)
            return; // the page is gone
        if (isPicture(asset.mimeType))
            reply(job, asset.mimeType, asset.bytes);
        else
            job->fail(QWebEngineUrlRequestJob::UrlNotFound);
    });
}

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pane/articleview.h"

#include <QWebEngineUrlSchemeHandler>

namespace sokbo {

// Makes "article:" known to the engine. Must run before the first profile is made; only the first call
// counts.
void registerArticleScheme();

QUrl pageAddress(quint64 number); // article:///page/7
bool isPageAddress(const QUrl &url);

// Answers article:///page/N with the page that is shown now, and article:///asset/HASH with an image.
// Everything else does not exist. setHtml() would be simpler, but shows nothing of a page above some 230 KB
// of Korean.
class ArticleScheme final : public QWebEngineUrlSchemeHandler {
    Q_OBJECT
public:
    using QWebEngineUrlSchemeHandler::QWebEngineUrlSchemeHandler;

    void setAssetLoader(ArticleView::AssetLoader loader) { m_loader = std::move(loader); }
    // Returns the address under which the page is served until the next call. It may be asked for with a
    // query.
    QUrl serve(const QString &page);

    void requestStarted(QWebEngineUrlRequestJob *job) override;

private:
    void answerAsset(QWebEngineUrlRequestJob *job, const QString &hash);

    ArticleView::AssetLoader m_loader;
    QByteArray m_page;
    quint64 m_number = 0;
};

} // namespace sokbo

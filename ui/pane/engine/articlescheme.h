// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pane/articleview.h"

#include <QWebEngineUrlSchemeHandler>

namespace sokbo {

// Registers the scheme "article" with the engine. Must run before the first profile is made; only the first
// call has an effect.
void registerArticleScheme();

QUrl pageAddress(quint64 number); // article:///page/7
bool isPageAddress(const QUrl &url);

// Answers article:///page/N with the page that is shown now, and article:///asset/HASH with an image. No
// other address exists. setHtml() would be simpler, but it shows nothing if a page has more than about 230 KB
// of Korean.
class ArticleScheme final : public QWebEngineUrlSchemeHandler {
    Q_OBJECT
public:
    using QWebEngineUrlSchemeHandler::QWebEngineUrlSchemeHandler;

    void setAssetLoader(ArticleView::AssetLoader loader) { m_loader = std::move(loader); }
    // Returns the address at which the page is served until the next call. A query may be added to it.
    QUrl serve(const QString &page);

    void requestStarted(QWebEngineUrlRequestJob *job) override;

private:
    void answerAsset(QWebEngineUrlRequestJob *job, const QString &hash);

    ArticleView::AssetLoader m_loader;
    QByteArray m_page;
    quint64 m_number = 0;
};

} // namespace sokbo

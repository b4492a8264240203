// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pane/articleview.h"

class QWebEngineView;

namespace sokbo {

class ArticleScheme;
class LockedPage;

// The article as the web engine sets it.
class EngineArticleView final : public ArticleView {
    Q_OBJECT
public:
    explicit EngineArticleView(QWidget *parent = nullptr);
    ~EngineArticleView() override;

    void setAssetLoader(AssetLoader loader) override;
    void setPage(const QString &page) override;
    void replacePage(const QString &page) override;
    void find(const QString &text, bool backwards) override;
    bool pageDown() override;
    void copySelection() override;
    void print(const QString &pdfFile) override;

    LockedPage *lockedPage() const { return m_page; }

protected:
    void showEvent(QShowEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void load(const QString &page, const QString &anchor);
    void insertArrivalScript();
    void followTitle(const QString &title);
    void finishLoading(bool ok);
    void reviveAfterCrash();
    void hover(const QString &address);
    void showMenu(const QPoint &globalPosition, const QUrl &linkUrl, const QString &mark);

    ArticleScheme *m_scheme;
    LockedPage *m_page;
    QWebEngineView *m_view;
    QString m_shown; // the page, for a second try
    QString m_token; // by which our script says that a page is painted: no article can know it
    QString m_sought;
    QUrl m_address; // of the page that was set last
    int m_crashes = 0; // in a row
    bool m_isLoaded = false;
};

} // namespace sokbo

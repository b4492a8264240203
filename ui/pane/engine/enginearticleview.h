// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pane/articleview.h"

class QWebEngineView;

namespace sokbo {

class ArticleScheme;
class LockedPage;
class StillPicture;

// Shows an article with the web engine.
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
    QString selectedText() const override;
    void readSelection(std::function<void(const Passage &)> answer) override;
    void selectPassage(const Passage &passage, std::function<void(bool)> answer) override;
    void markSpoken(const Passage &passage) override;
    void print(const QPageLayout &layout, std::function<void(const QByteArray &pdf)> answer) override;

    LockedPage *lockedPage() const { return m_page; }

protected:
    void showPlace(const QString &id) override;
    void scrollTo(double position) override;
    void activateHighlight(qint64 id) override;
    void readLines(std::function<void(const QString &text)> answer) override;
    void showSought(const QList<TextSpan> &places, int current) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void load(const QString &page, const QString &anchor);
    void insertArrivalScript();
    void followTitle(const QString &title);
    void finishLoading(bool ok);
    void goAgain();
    void showSpoken();
    void reviveAfterCrash();
    void hover(const QString &address);
    void showMenu(const QPoint &globalPosition, const QUrl &linkUrl, const QVariantList &marks);
    void withLinkPlace(std::function<void(const QPoint &)> use); // below the link, global

    ArticleScheme *m_scheme;
    LockedPage *m_page;
    QWebEngineView *m_view;
    StillPicture *m_still;
    QString m_shown; // the page, to load it again after a crash
    QString m_token; // our script tells by it that a page is painted; no article can know it
    QString m_sought;
    Passage m_spoken; // being said
    QUrl m_address; // the address of the page that was set last
    Coming m_coming = Coming::Another; // what the page that was set last is to the one before
    int m_crashes = 0; // in a row
    int m_repeats = 0; // of the load that was set last
    bool m_isLoaded = false;
};

} // namespace sokbo

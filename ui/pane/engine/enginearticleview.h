// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pane/articleview.h"

#include <QTimer>

class QWebEngineView;

namespace sokbo {

class ArticleScheme;
class LockedPage;

// Shows an article with the web engine, in a document that is loaded once (articleshell.h).
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
    void put(const QString &page, Coming coming);
    void putNow();
    void takeShown(quint64 number, const QVariant &shown);
    void awaitPictures(std::function<void()> use, int looks);
    void takeReady();
    void loadShell();
    void finishLoading(bool ok);
    void hear(const QString &message);
    void takePainted();
    void showSpoken();
    void recover();
    void printWaiting();
    void refusePrints();
    void hover(const QString &address);
    void showMenu(const QPoint &globalPosition, const QUrl &linkUrl, const QVariantList &marks);
    void withLinkPlace(std::function<void(const QPoint &)> use); // below the link, global

    struct WaitingPrint {
        QPageLayout layout;
        std::function<void(const QByteArray &pdf)> answer;
    };

    ArticleScheme *m_scheme;
    LockedPage *m_page;
    QWebEngineView *m_view;
    QString m_set; // the page that was set last
    quint64 m_number = 0; // of that page, counted from 1
    Coming m_coming = Coming::Another; // what that page is to the one that is shown
    bool m_isShellThere = false;
    quint64 m_putting = 0; // the number of the page that is on its way into the document; 0: none is
    bool m_isShown = false; // the page that was set last is in the document
    bool m_isPainted = false; // it has been seen, too
    QTimer m_patience; // runs until the page has been seen
    QTimer m_answer; // runs until the document has taken the page, or has been loaded after a crash
    QString m_token; // our script tells by it that a page is painted; no article can know it
    QList<WaitingPrint> m_prints; // of the page that was set last, until it is there with its pictures
    QString m_sought;
    Passage m_spoken; // being said
    int m_crashes = 0; // in a row
    bool m_isRecovering = false;
};

} // namespace sokbo

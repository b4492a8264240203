// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pane/articleview.h"

#include <QHash>
#include <QImage>
#include <QSet>
#include <QTextBrowser>

namespace sokbo {

// A text browser that follows no links, opens no files and loads no images but those of the article.
class PlainBrowser final : public QTextBrowser {
    Q_OBJECT
public:
    explicit PlainBrowser(QWidget *parent);

    void setAssetLoader(ArticleView::AssetLoader loader) { m_loader = std::move(loader); }
    void show(const QString &page); // scrolled to the top
    const QString &page() const { return m_page; }
    int visiblePosition() const; // the position in the text at the top of the view
    int positionOfPlace(const QString &id) const; // of an element of the page; -1: none has this id
    void scrollToPosition(int position);
    void addPictures(QTextDocument &document) const; // those of the page, at the size of the document's pages

Q_SIGNALS:
    void paintedOnce(); // painted for the first time after show()
    void textSizeRequested(int by);
    void anchorClickedBehind(const QUrl &url); // with the middle button, or with Ctrl
    void menuRequested(QMenu *menu, const sokbo::ViewTarget &target);

protected:
    QVariant loadResource(int type, const QUrl &name) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void doSetSource(const QUrl &, QTextDocument::ResourceType) override { }

private:
    void take(const QString &hash, const ViewAsset &asset);
    int sideMargin() const; // pixels
    void setMargins();
    QImage placeholder() const;
    QImage fitted(const QImage &image) const;

    ArticleView::AssetLoader m_loader;
    QString m_page;
    QHash<QString, QImage> m_images;
    QSet<QString> m_asked;
    quint64 m_showing = 0; // the number of the page; answers for an earlier page are dropped
    bool m_owesPainted = false;
};

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/mention.h"
#include "pane/articlelink.h"

#include <QByteArray>
#include <QMenu>
#include <QUrl>
#include <QWidget>

#include <functional>
#include <optional>

namespace sokbo {

struct ViewAsset {
    QByteArray bytes;
    QByteArray mimeType;
};

// What a context menu was asked for on.
struct ViewTarget {
    std::optional<MarkPlace> mark; // under the pointer, or with the focus
    QString selection; // as it stands on the page, white space folded
};

// What shows an article: the web engine's view, loaded as a module after the first paint, or the plain text
// view that needs no engine. It gets finished pages (render/articlepage.h) and reports what the user did; it
// knows no store.
class ArticleView : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    // `page` is a whole document. Assets are asked for by hash through the loader, which answers by the
    // callback, later or at once, in the GUI thread; an empty mimeType means that it is not here.
    using AssetLoader = std::function<void(const QString &hash, std::function<void(ViewAsset)> answer)>;
    virtual void setAssetLoader(AssetLoader loader) = 0;
    virtual void setPage(const QString &page) = 0; // scrolled to the top
    virtual void replacePage(const QString &page)
        = 0; // the same article in another style: the scroll position stays
    virtual void find(const QString &text, bool backwards) = 0; // empty ends the search
    virtual bool pageDown() = 0; // false: the end was already on the screen
    virtual void copySelection() = 0;
    virtual void print(const QString &pdfFile) = 0; // answers by printed()

protected:
    // Tells by the signal that belongs to it which link of the page the user chose.
    void activate(const QUrl &url);

Q_SIGNALS:
    // The page that was set last can be seen. A hidden view says so when the page is ready to be shown, and
    // once more when it has been shown and is on the screen.
    void painted();
    void printed(const QString &pdfFile, bool written); // false: the file cannot be written
    void failed(); // this view can show nothing any more: its engine crashed again and again
    void entityHovered(sokbo::EntityId id, const QPoint &globalPosition); // an invalid id: the pointer left
    void entityActivated(sokbo::EntityId id);
    void legendActivated(sokbo::MentionType type);
    void changesActivated(int older, int newer); // the texts to compare, -1 for the last two
    void textActivated(); // back from there to the article
    void linkActivated(const QUrl &url); // http, https or mailto
    void linkHovered(const QString &url); // empty: left
    void found(int match, int matches);
    // A context menu is about to be shown: who listens may put more into it, above what stands there.
    void menuRequested(QMenu *menu, const sokbo::ViewTarget &target);
};

// The module's root object. Loaded with QPluginLoader from "sokbopane" beside the program or in its library
// folder.
class ArticleViewFactory {
public:
    virtual ~ArticleViewFactory() = default;
    virtual ArticleView *create(QWidget *parent) = 0;
};

} // namespace sokbo

Q_DECLARE_METATYPE(sokbo::ViewTarget)

#define SokboArticleViewFactory_iid "org.sokbo.ArticleViewFactory/1"
Q_DECLARE_INTERFACE(sokbo::ArticleViewFactory, SokboArticleViewFactory_iid)

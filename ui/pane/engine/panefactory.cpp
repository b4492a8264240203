// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/modules.h"
#include "pane/engine/articlescheme.h"
#include "pane/engine/enginearticleview.h"

#include <QObject>
#include <QQuickWindow>

namespace {
#include <moduleface.inc> // written by cmake/ModuleFace.cmake
}
SOKBO_MODULE_FACE

namespace sokbo {

// The module's root object.
class PaneFactory final : public QObject, public ArticleViewFactory {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID SokboArticleViewFactory_iid)
    Q_INTERFACES(sokbo::ArticleViewFactory)
public:
    ArticleView *create(QWidget *parent) override
    {
        // The engine then paints by the processor into the window as it stands. By OpenGL it would need a
        // window of another kind: Qt destroys the one on the screen and makes a new one, which is black at
        // first. An article is text and pictures; nothing in it is quicker by a graphics card.
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
        registerArticleScheme();
        return new EngineArticleView(parent);
    }
};

} // namespace sokbo

#include "panefactory.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "pane/engine/articlescheme.h"
#include "pane/engine/enginearticleview.h"

#include <QObject>

namespace sokbo {

// The module's root object.
class PaneFactory final : public QObject, public ArticleViewFactory {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID SokboArticleViewFactory_iid)
    Q_INTERFACES(sokbo::ArticleViewFactory)
public:
    ArticleView *create(QWidget *parent) override
    {
        registerArticleScheme();
        return new EngineArticleView(parent);
    }
};

} // namespace sokbo

#include "panefactory.moc"

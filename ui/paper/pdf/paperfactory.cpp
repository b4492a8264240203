// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/modules.h"
#include "paper/papermodule.h"
#include "paper/pdf/footers.h"
#include "paper/pdf/previewdialog.h"

#include <QObject>

namespace {
#include <moduleface.inc> // written by cmake/ModuleFace.cmake
}
SOKBO_MODULE_FACE

namespace sokbo {

// The module's root object.
class PaperFactory final : public QObject, public PaperModule {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID SokboPaperModule_iid)
    Q_INTERFACES(sokbo::PaperModule)
public:
    Result<QByteArray> withFooters(
        const QByteArray &pdf, const PaperLayout &layout, const QString &title) const override
    {
        return sokbo::withFooters(pdf, layout, title);
    }

    PrintPreview *createPreview(const PrintJob &job, QWidget *parent) const override
    {
        return new PreviewDialog(job, parent);
    }
};

} // namespace sokbo

#include "paperfactory.moc"

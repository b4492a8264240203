// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "kit/modules.h"
#include "paper/printpreview.h"

namespace sokbo {

// The root object of the module. QPluginLoader loads it from "sokbopaper" beside the program or in its
// library folder.
class PaperModule {
public:
    virtual ~PaperModule() = default;
    // The pages of `pdf` with `title` and their numbers in the lower margin. In any thread. Error kind Parse:
    // this is no PDF.
    virtual Result<QByteArray> withFooters(
        const QByteArray &pdf, const PaperLayout &layout, const QString &title) const = 0;
    virtual PrintPreview *createPreview(const PrintJob &job, QWidget *parent) const = 0;
};

// Loads the module where it is not loaded yet; it stays until the program ends. Error kind NotFound: it is
// not there or cannot be loaded; the message says why.
Result<const PaperModule *> loadPaperModule(const QStringList &folders = moduleFolders());

} // namespace sokbo

#define SokboPaperModule_iid "org.sokbo.PaperModule/1"
Q_DECLARE_INTERFACE(sokbo::PaperModule, SokboPaperModule_iid)

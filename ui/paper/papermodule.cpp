// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/papermodule.h"

#include <QFileInfo>
#include <QPluginLoader>

namespace sokbo {

Result<const PaperModule *> loadPaperModule(const QStringList &folders)
{
    QString reason = QStringLiteral("the module sokbopaper is not installed");
    for (const QString &folder : folders) {
        const QString file = folder + QStringLiteral("/sokbopaper.so");
        if (!QFileInfo::exists(file))
            continue;
        QPluginLoader loader(file);
        if (const auto *module = qobject_cast<PaperModule *>(loader.instance()))
            return module;
        reason = loader.errorString();
    }
    return failure(Error::Kind::NotFound, reason);
}

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/papermodule.h"

namespace sokbo {

Result<const PaperModule *> loadPaperModule(const QStringList &folders)
{
    const Result<QObject *> root = loadModule(QStringLiteral("sokbopaper"), folders);
    if (!root)
        return tl::unexpected(root.error());
    if (const auto *module = qobject_cast<PaperModule *>(*root))
        return module;
    return failure(Error::Kind::NotFound, QStringLiteral("the module sokbopaper is another one"));
}

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/modules.h"

#include <QCoreApplication>

namespace sokbo {

QStringList moduleFolders()
{
    const QString here = QCoreApplication::applicationDirPath();
    return {here, here + QStringLiteral("/../lib/sokbo")};
}

} // namespace sokbo

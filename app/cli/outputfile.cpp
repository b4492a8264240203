// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/outputfile.h"

#include "core/wholefile.h"

#include <QFileInfo>

namespace sokbo::cli {

Result<> writeFile(const QString &name, const QByteArray &bytes)
{
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || !writeWhole(file, bytes))
        return failure(
            Error::Kind::Store, QStringLiteral("%1 cannot be written: %2").arg(name, file.errorString()));
    return {};
}

Result<> writeFile(Context &context, const QString &name, const QByteArray &bytes)
{
    if (QFileInfo::exists(name) && !context.mayReplace(name))
        return failure(Error::Kind::Store, QStringLiteral("%1 stays as it is").arg(name));
    return writeFile(name, bytes);
}

} // namespace sokbo::cli

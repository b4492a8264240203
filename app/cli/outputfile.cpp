// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/outputfile.h"

#include <QSaveFile>

namespace sokbo::cli {

Result<> writeFile(const QString &name, const QByteArray &bytes)
{
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(
            Error::Kind::Store, QStringLiteral("%1 cannot be written: %2").arg(name, file.errorString()));
    return {};
}

} // namespace sokbo::cli

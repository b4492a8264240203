// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/support.h"

#include <QFile>

namespace sokbo::test {

QString dataPath(const QString &path)
{
    // Elsewhere for a user who cannot read the clone (tests/pane/asauser).
    const QString folder = qEnvironmentVariable("SOKBO_TEST_DATA", QStringLiteral(SOKBO_TEST_DATA));
    return folder + QLatin1Char('/') + path;
}

QByteArray data(const QString &path)
{
    QFile file(dataPath(path));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("test data %s cannot be read", qPrintable(path));
    return file.readAll();
}

} // namespace sokbo::test

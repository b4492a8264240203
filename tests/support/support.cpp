// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/support.h"

#include <QFile>

namespace sokbo::test {

QByteArray data(const QString &path)
{
    QFile file(QStringLiteral(SOKBO_TEST_DATA "/") + path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("test data %s cannot be read", qPrintable(path));
    return file.readAll();
}

} // namespace sokbo::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/searchtables.h"

#include <QFile>

// Outside of the namespace, as Qt wants it.
static void initSearchTables()
{
    Q_INIT_RESOURCE(searchtables);
}

namespace sokbo {

QList<QStringList> searchTable(const QString &name)
{
    initSearchTables();
    QFile file(QStringLiteral(":/search/") + name);
    QList<QStringList> rows;
    if (!file.open(QIODevice::ReadOnly)) {
        Q_ASSERT(false); // it is part of the program
        return rows;
    }
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines)
        if (!line.startsWith(u"# "))
            rows.append(line.split(u'\t'));
    return rows;
}

} // namespace sokbo

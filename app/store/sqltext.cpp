// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqltext.h"

#include <QDir>
#include <QFile>
#include <QHash>

namespace sokbo {

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void addSections(const QByteArray &table, const QByteArray &text, QHash<QByteArray, QByteArray> &into)
{
    QByteArray name;
    for (const QByteArray &line : text.split('\n')) {
        if (line.startsWith("--: "))
            name = table + '.' + line.mid(4).trimmed();
        else if (!name.isEmpty() && !line.startsWith("--") && !line.isEmpty())
            into[name] += line + '\n';
    }
}

const QHash<QByteArray, QByteArray> &sections()
{
    static const QHash<QByteArray, QByteArray> all = [] {
        QHash<QByteArray, QByteArray> found;
        const QDir folder(QStringLiteral(":/sql"));
        for (const QFileInfo &file : folder.entryInfoList({QStringLiteral("*.sql")}, QDir::Files))
            addSections(file.completeBaseName().toUtf8(), contents(file.filePath()), found);
        return found;
    }();
    return all;
}

} // namespace

QByteArray sqlText(const char *name)
{
    return sections().value(name);
}

QList<QByteArray> sqlNames()
{
    return sections().keys();
}

QList<MigrationText> migrationTexts()
{
    QList<MigrationText> texts;
    const QDir folder(QStringLiteral(":/sql/migrations"));
    for (const QFileInfo &file : folder.entryInfoList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name))
        texts.append({file.fileName().left(3).toInt(), contents(file.filePath())});
    return texts;
}

} // namespace sokbo

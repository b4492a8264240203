// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqltext.h"

#include <QDir>
#include <QFile>
#include <QHash>

namespace sokbo {

namespace {

const auto migrationFolder = QStringLiteral(":/sql/migrations");

int versionOf(const QString &migration)
{
    return migration.left(3).toInt();
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void addSections(const QByteArray &table, const QByteArray &text, QHash<QByteArray, QByteArray> &into)
{
    QByteArray *section = nullptr;
    for (qsizetype from = 0, end = 0; from < text.size(); from = end + 1) {
        end = text.indexOf('\n', from);
        if (end < 0)
            end = text.size();
        const QByteArrayView line = QByteArrayView(text).sliced(from, end - from);
        if (line.startsWith("--: "))
            section = &into[table + '.' + line.sliced(4).trimmed().toByteArray()];
        else if (section && !line.startsWith("--") && !line.isEmpty())
            section->append(line).append('\n');
    }
}

const QHash<QByteArray, QByteArray> &sections()
{
    static const QHash<QByteArray, QByteArray> all = [] {
        QHash<QByteArray, QByteArray> found;
        const QDir folder(QStringLiteral(":/sql"));
        for (const QFileInfo &file : folder.entryInfoList(QDir::Files))
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
    const QDir folder(migrationFolder);
    for (const QFileInfo &file : folder.entryInfoList(QDir::Files, QDir::Name))
        texts.append({versionOf(file.fileName()), contents(file.filePath())});
    return texts;
}

int newestMigration()
{
    return versionOf(QDir(migrationFolder).entryList(QDir::Files, QDir::Name).last());
}

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/modules.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLibrary>
#include <QPluginLoader>

namespace sokbo {

namespace {

#include <moduleface.inc> // written by cmake/ModuleFace.cmake

bool hasOurFace(QLibrary &module)
{
    const auto face = reinterpret_cast<const char *(*)()>(module.resolve("sokboModuleFace"));
    return face && qstrcmp(face(), faceOfProgram) == 0;
}

} // namespace

QStringList moduleFolders()
{
    const QString here = QCoreApplication::applicationDirPath();
    return {here, here + QStringLiteral("/../lib/sokbo")};
}

Result<QObject *> loadModule(const QString &name, const QStringList &folders)
{
    QString reason = QStringLiteral("the module %1 is not installed").arg(name);
    for (const QString &folder : folders) {
        const QString file = folder + u'/' + name + QStringLiteral(".so");
        if (!QFileInfo::exists(file))
            continue;
        QLibrary library(file);
        QPluginLoader loader(file);
        if (!library.load())
            reason = library.errorString();
        else if (!hasOurFace(library))
            reason = QStringLiteral("%1 is of another version of Sokbo than the program that runs").arg(file);
        else if (QObject *root = loader.instance())
            return root;
        else
            reason = loader.errorString();
    }
    return failure(Error::Kind::NotFound, reason);
}

} // namespace sokbo

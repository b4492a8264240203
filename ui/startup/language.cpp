// SPDX-License-Identifier: GPL-3.0-or-later
#include "startup/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace sokbo {

void useLanguage(const QString &chosen, QCoreApplication &app)
{
    const bool korean
        = chosen.isEmpty() ? QLocale::system().language() == QLocale::Korean : chosen == QStringLiteral("ko");
    const QString code = korean ? QStringLiteral("ko") : QStringLiteral("en");
    QLocale::setDefault(korean ? QLocale(QLocale::Korean, QLocale::SouthKorea)
            : chosen.isEmpty() ? QLocale::system()
                               : QLocale(QLocale::English));
    qDeleteAll(
        app.findChildren<QTranslator *>(QString(), Qt::FindDirectChildrenOnly)); // of the language before
    const QString qtFolder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    for (const QString &file : QStringList{
             qtFolder + QStringLiteral("/qtbase_") + code, QStringLiteral(":/translations/sokbo_") + code}) {
        auto *translator = new QTranslator(&app);
        if (translator->load(file))
            QCoreApplication::installTranslator(translator);
    }
}

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/powersupply.h"

#include <QDir>
#include <QFile>

namespace sokbo {

bool runsOnBattery(const QString &powerSupplies)
{
    bool discharging = false;
    const QDir folder(powerSupplies);
    const QStringList supplies = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &supply : supplies) {
        const auto tells = [&](const char *what) {
            QFile file(folder.filePath(supply + u'/' + QLatin1StringView(what)));
            return file.open(QIODevice::ReadOnly) ? file.read(64).trimmed() : QByteArray();
        };
        if (tells("type") != "Battery") {
            if (tells("online") == "1")
                return false;
        } else if (tells("scope") != "Device" && tells("status") == "Discharging") {
            discharging = true;
        }
    }
    return discharging;
}

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace sokbo {

// A backup that Sokbo made by itself (Store::keepBackup).
struct KeptBackup {
    QString file;
    QDateTime made; // UTC
    qint64 bytes = 0;
    qint64 articles = 0, saved = 0, sources = 0; // that are in it

    friend bool operator==(const KeptBackup &, const KeptBackup &) = default;
};

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace sokbo {

struct AssetRef {
    QString hash; // hex SHA-256 of the bytes: the name in the local scheme
    QByteArray mimeType;
    int width = 0;
    int height = 0;
};

struct Asset {
    QByteArray bytes;
    QByteArray mimeType;
};

} // namespace sokbo

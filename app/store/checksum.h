// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QUrl>
#include <QtGlobal>

namespace sokbo {

// CRC-32 (the polynomial of IEEE 802.3): finds every single flipped bit.
quint32 crc32(QByteArrayView bytes, quint32 before = 0);

// 64 bits of a cryptographic hash, never 0: identity and change of texts. As qint64, because SQLite has no
// other integer.
qint64 textHash(QByteArrayView bytes);
qint64 textHash(const QString &text);
qint64 linkHash(const QUrl &link); // 0 for none

} // namespace sokbo

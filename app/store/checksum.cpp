// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/checksum.h"

#include "store/urltext.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <zlib.h>

namespace sokbo {

quint32 crc32(QByteArrayView bytes, quint32 before)
{
    if (bytes.isEmpty()) // zlib starts anew where it is given a null pointer
        return before;
    return quint32(::crc32_z(before, reinterpret_cast<const Bytef *>(bytes.data()), size_t(bytes.size())));
}

qint64 textHash(QByteArrayView bytes)
{
    QCryptographicHash hash(QCryptographicHash::Blake2s_128);
    hash.addData(bytes);
    const auto value = qFromLittleEndian<qint64>(hash.result().constData());
    return value != 0 ? value : 1;
}

qint64 textHash(const QString &text)
{
    return textHash(QByteArrayView(text.toUtf8()));
}

qint64 linkHash(const QUrl &link)
{
    return link.isEmpty() ? 0 : textHash(QByteArrayView(textOf(link).toLatin1()));
}

} // namespace sokbo

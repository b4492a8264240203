// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/checksum.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <array>

namespace sokbo {

namespace {

constexpr std::array<quint32, 256> crcTable = [] {
    std::array<quint32, 256> table{};
    for (quint32 i = 0; i < 256; ++i) {
        quint32 value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 1u) ? (value >> 1) ^ 0xedb88320u : value >> 1;
        table[i] = value;
    }
    return table;
}();

} // namespace

quint32 crc32(QByteArrayView bytes, quint32 before)
{
    quint32 value = ~before;
    for (const char byte : bytes)
        value = crcTable[(value ^ static_cast<unsigned char>(byte)) & 0xff] ^ (value >> 8);
    return ~value;
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

} // namespace sokbo

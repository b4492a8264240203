// SPDX-License-Identifier: GPL-3.0-or-later
// Source: APPNOTE.TXT of PKWARE, 6.3.10, sections 4.3 and 4.4: what version 2.0 reads, with names in UTF-8.
#include "render/zipfile.h"

#include <QtEndian>

#include <array>
#include <limits>
#include <zlib.h>

namespace sokbo {

namespace {

constexpr quint16 version = 20; // 2.0: deflated entries
constexpr quint16 namesInUtf8 = 1 << 11;
constexpr quint16 stored = 0, deflated = 8;
constexpr quint16 midnight = 0, firstDay = (1 << 5) | 1; // 1980-01-01, where the time of zip begins
// Larger archives and more entries need fields of their own (ZIP64).
constexpr qsizetype mostBytes = std::numeric_limits<quint32>::max() - 1;
constexpr qsizetype mostEntries = std::numeric_limits<quint16>::max() - 1;

template <typename Number>
void append(QByteArray &bytes, Number number)
{
    std::array<char, sizeof number> little;
    qToLittleEndian(number, little.data());
    bytes.append(little.data(), little.size());
}

tl::unexpected<Error> zipFailure(const QString &reason)
{
    return failure(Error::Kind::Store, QStringLiteral("zip: ") + reason);
}

// Without zlib's own frame.
Result<QByteArray> deflate(const QByteArray &bytes)
{
    z_stream stream{};
    if (deflateInit2(
            &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, MAX_MEM_LEVEL, Z_DEFAULT_STRATEGY)
        != Z_OK)
        return zipFailure(QStringLiteral("no memory to compress"));
    QByteArray made(qsizetype(deflateBound(&stream, uLong(bytes.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(made.data());
    stream.avail_out = uInt(made.size());
    const int ended = ::deflate(&stream, Z_FINISH);
    made.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    if (ended != Z_STREAM_END)
        return zipFailure(QStringLiteral("cannot compress"));
    return made;
}

// What stands of an entry before its bytes and again in the directory at the end.
QByteArray entryFields(const ZipEntry &entry, const QByteArray &packed)
{
    const auto crc
        = crc32(0, reinterpret_cast<const Bytef *>(entry.bytes.constData()), uInt(entry.bytes.size()));
    QByteArray fields;
    append(fields, version);
    append(fields, namesInUtf8);
    append(fields, entry.form == ZipEntry::Form::Stored ? stored : deflated);
    append(fields, midnight);
    append(fields, firstDay);
    append(fields, quint32(crc));
    append(fields, quint32(packed.size()));
    append(fields, quint32(entry.bytes.size()));
    append(fields, quint16(entry.name.size()));
    append(fields, quint16(0)); // extra fields
    return fields;
}

} // namespace

Result<QByteArray> zipped(const QList<ZipEntry> &entries)
{
    if (entries.size() > mostEntries)
        return zipFailure(QStringLiteral("too many entries"));
    QByteArray archive, directory;
    for (const ZipEntry &entry : entries) {
        if (entry.bytes.size() > mostBytes || entry.name.size() > std::numeric_limits<quint16>::max())
            return zipFailure(QStringLiteral("too large"));
        const Result<QByteArray> packed
            = entry.form == ZipEntry::Form::Stored ? entry.bytes : deflate(entry.bytes);
        if (!packed)
            return tl::unexpected(packed.error());
        const QByteArray fields = entryFields(entry, *packed);
        directory += "PK\x01\x02";
        append(directory, version); // of what wrote it
        directory += fields;
        append(directory, quint16(0)); // comment
        append(directory, quint16(0)); // number of the disk
        append(directory, quint16(0)); // attributes: text or not
        append(directory, quint32(0)); // attributes of a system
        append(directory, quint32(archive.size()));
        directory += entry.name;
        archive += "PK\x03\x04";
        archive += fields;
        archive += entry.name;
        archive += *packed;
        if (archive.size() + directory.size() > mostBytes)
            return zipFailure(QStringLiteral("too large"));
    }
    const auto start = quint32(archive.size());
    archive += directory;
    archive += "PK\x05\x06";
    append(archive, quint16(0)); // number of this disk
    append(archive, quint16(0)); // and of the directory's
    append(archive, quint16(entries.size()));
    append(archive, quint16(entries.size()));
    append(archive, quint32(directory.size()));
    append(archive, start);
    append(archive, quint16(0)); // comment
    return archive;
}

} // namespace sokbo

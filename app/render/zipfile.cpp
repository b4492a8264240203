// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/zipfile.h"

#include "render/ziplibrary.h"

#include <memory>

namespace sokbo {

namespace {

constexpr zip_uint16_t firstDay = (1 << 5) | 1; // 1980-01-01, where the time of zip begins

struct Discard {
    void operator()(zip_t *archive) const { zipLibrary().discard(archive); }
};
struct Free {
    void operator()(zip_source_t *source) const { zipLibrary().sourceFree(source); }
};
using Archive = std::unique_ptr<zip_t, Discard>;
using Source = std::unique_ptr<zip_source_t, Free>;

tl::unexpected<Error> zipFailure(const char *reason)
{
    return failure(Error::Kind::Store, QStringLiteral("zip: %1").arg(QString::fromUtf8(reason)));
}

Result<> add(zip_t *archive, const ZipEntry &entry)
{
    zip_source_t *bytes
        = zipLibrary().sourceBuffer(archive, entry.bytes.constData(), zip_uint64_t(entry.bytes.size()), 0);
    if (!bytes)
        return zipFailure(zipLibrary().strerror(archive));
    const zip_int64_t added = zipLibrary().fileAdd(archive, entry.name.constData(), bytes, ZIP_FL_ENC_UTF_8);
    if (added < 0) {
        zipLibrary().sourceFree(bytes);
        return zipFailure(zipLibrary().strerror(archive));
    }
    const auto place = zip_uint64_t(added);
    const zip_int32_t method = entry.form == ZipEntry::Form::Stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE;
    if (zipLibrary().setFileCompression(archive, place, method, 0) < 0
        || zipLibrary().fileSetDostime(archive, place, 0, firstDay, 0) < 0
        || zipLibrary().fileSetExternalAttributes(archive, place, 0, ZIP_OPSYS_DOS, 0) < 0)
        return zipFailure(zipLibrary().strerror(archive));
    return {};
}

Result<QByteArray> read(zip_source_t *source)
{
    zip_stat_t about;
    zipLibrary().statInit(&about);
    if (zipLibrary().sourceStat(source, &about) < 0 || zipLibrary().sourceOpen(source) < 0)
        return zipFailure("the archive cannot be read");
    QByteArray bytes(qsizetype(about.size), Qt::Uninitialized);
    const zip_int64_t got = zipLibrary().sourceRead(source, bytes.data(), about.size);
    zipLibrary().sourceClose(source);
    if (got != zip_int64_t(about.size))
        return zipFailure("the archive cannot be read");
    return bytes;
}

} // namespace

Result<QByteArray> zipped(const QList<ZipEntry> &entries)
{
    zip_error_t error;
    zipLibrary().errorInit(&error);
    const Source made(zipLibrary().sourceBufferCreate(nullptr, 0, 0, &error));
    if (!made)
        return zipFailure(zipLibrary().errorStrerror(&error));
    // Closing the archive gives up its hold of the source; ours keeps it for reading it back.
    zipLibrary().sourceKeep(made.get());
    Archive archive(zipLibrary().openFromSource(made.get(), ZIP_TRUNCATE, &error));
    if (!archive) {
        zipLibrary().sourceFree(made.get());
        return zipFailure(zipLibrary().errorStrerror(&error));
    }
    for (const ZipEntry &entry : entries)
        if (const Result<> added = add(archive.get(), entry); !added)
            return tl::unexpected(added.error());
    if (zipLibrary().close(archive.get()) < 0)
        return zipFailure(zipLibrary().strerror(archive.get()));
    (void)archive.release();
    return read(made.get());
}

} // namespace sokbo

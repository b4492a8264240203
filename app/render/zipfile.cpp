// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/zipfile.h"

#include <memory>
#include <zip.h>

namespace sokbo {

namespace {

constexpr zip_uint16_t firstDay = (1 << 5) | 1; // 1980-01-01, where the time of zip begins

struct Discard {
    void operator()(zip_t *archive) const { zip_discard(archive); }
};
struct Free {
    void operator()(zip_source_t *source) const { zip_source_free(source); }
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
        = zip_source_buffer(archive, entry.bytes.constData(), zip_uint64_t(entry.bytes.size()), 0);
    if (!bytes)
        return zipFailure(zip_strerror(archive));
    const zip_int64_t added = zip_file_add(archive, entry.name.constData(), bytes, ZIP_FL_ENC_UTF_8);
    if (added < 0) {
        zip_source_free(bytes);
        return zipFailure(zip_strerror(archive));
    }
    const auto place = zip_uint64_t(added);
    const zip_int32_t method = entry.form == ZipEntry::Form::Stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE;
    if (zip_set_file_compression(archive, place, method, 0) < 0
        || zip_file_set_dostime(archive, place, 0, firstDay, 0) < 0
        || zip_file_set_external_attributes(archive, place, 0, ZIP_OPSYS_DOS, 0) < 0)
        return zipFailure(zip_strerror(archive));
    return {};
}

Result<QByteArray> read(zip_source_t *source)
{
    zip_stat_t about;
    zip_stat_init(&about);
    if (zip_source_stat(source, &about) < 0 || zip_source_open(source) < 0)
        return zipFailure("the archive cannot be read");
    QByteArray bytes(qsizetype(about.size), Qt::Uninitialized);
    const zip_int64_t got = zip_source_read(source, bytes.data(), about.size);
    zip_source_close(source);
    if (got != zip_int64_t(about.size))
        return zipFailure("the archive cannot be read");
    return bytes;
}

} // namespace

Result<QByteArray> zipped(const QList<ZipEntry> &entries)
{
    zip_error_t error;
    zip_error_init(&error);
    const Source made(zip_source_buffer_create(nullptr, 0, 0, &error));
    if (!made)
        return zipFailure(zip_error_strerror(&error));
    // Closing the archive gives up its hold of the source; ours keeps it for reading it back.
    zip_source_keep(made.get());
    Archive archive(zip_open_from_source(made.get(), ZIP_TRUNCATE, &error));
    if (!archive) {
        zip_source_free(made.get());
        return zipFailure(zip_error_strerror(&error));
    }
    for (const ZipEntry &entry : entries)
        if (const Result<> added = add(archive.get(), entry); !added)
            return tl::unexpected(added.error());
    if (zip_close(archive.get()) < 0)
        return zipFailure(zip_strerror(archive.get()));
    (void)archive.release();
    return read(made.get());
}

} // namespace sokbo

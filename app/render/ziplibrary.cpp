// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/ziplibrary.h"

#include "core/latelibrary.h"

namespace sokbo {

namespace {

ZipLibrary load()
{
    const LateLibrary library(SOKBO_ZIP_FILE);
    ZipLibrary zip{};
    library.find("zip_close", zip.close);
    library.find("zip_discard", zip.discard);
    library.find("zip_error_init", zip.errorInit);
    library.find("zip_error_strerror", zip.errorStrerror);
    library.find("zip_file_add", zip.fileAdd);
    library.find("zip_file_set_dostime", zip.fileSetDostime);
    library.find("zip_file_set_external_attributes", zip.fileSetExternalAttributes);
    library.find("zip_open_from_source", zip.openFromSource);
    library.find("zip_set_file_compression", zip.setFileCompression);
    library.find("zip_source_buffer", zip.sourceBuffer);
    library.find("zip_source_buffer_create", zip.sourceBufferCreate);
    library.find("zip_source_close", zip.sourceClose);
    library.find("zip_source_free", zip.sourceFree);
    library.find("zip_source_keep", zip.sourceKeep);
    library.find("zip_source_open", zip.sourceOpen);
    library.find("zip_source_read", zip.sourceRead);
    library.find("zip_source_stat", zip.sourceStat);
    library.find("zip_stat_init", zip.statInit);
    library.find("zip_strerror", zip.strerror);
    return zip;
}

} // namespace

const ZipLibrary &zipLibrary()
{
    static const ZipLibrary zip = load();
    return zip;
}

} // namespace sokbo

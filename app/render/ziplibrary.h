// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <zip.h>

namespace sokbo {

// libzip's functions that we call, each under its own name without "zip_". It is loaded with the first book
// that is written: with libcrypto, which it brings, it took a millisecond and a half of each start, of eleven
// in which the program was loaded.
struct ZipLibrary {
    decltype(&::zip_close) close;
    decltype(&::zip_discard) discard;
    decltype(&::zip_error_init) errorInit;
    decltype(&::zip_error_strerror) errorStrerror;
    decltype(&::zip_file_add) fileAdd;
    decltype(&::zip_file_set_dostime) fileSetDostime;
    decltype(&::zip_file_set_external_attributes) fileSetExternalAttributes;
    decltype(&::zip_open_from_source) openFromSource;
    decltype(&::zip_set_file_compression) setFileCompression;
    decltype(&::zip_source_buffer) sourceBuffer;
    decltype(&::zip_source_buffer_create) sourceBufferCreate;
    decltype(&::zip_source_close) sourceClose;
    decltype(&::zip_source_free) sourceFree;
    decltype(&::zip_source_keep) sourceKeep;
    decltype(&::zip_source_open) sourceOpen;
    decltype(&::zip_source_read) sourceRead;
    decltype(&::zip_source_stat) sourceStat;
    decltype(&::zip_stat_init) statInit;
    decltype(&::zip_strerror) strerror;
};

// Loads the library at the first call, which takes some milliseconds, from any thread.
const ZipLibrary &zipLibrary();

} // namespace sokbo

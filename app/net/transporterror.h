// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QUrl>

#include <curl/curl.h>

namespace sokbo {

// How libcurl's transfer ended.
struct CurlFailure {
    CURLcode code;
    int systemError; // errno; 0 where there was none
    long tls; // OpenSSL's verdict on the certificate (X509_V_ERR_…); 0 where it has none
    QString words; // libcurl's own
};

// The error of a transfer that got no HTTP answer, in words that say what the user can do about it.
Error transportError(const QUrl &url, const CurlFailure &failure);
Error hostNotFound(const QUrl &url);

// The error of an HTTP status other than success: kind Http, `code` is the status.
Error statusError(int status, const QString &reason);

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QList>
#include <QNetworkReply>
#include <QSslError>

namespace sokbo {

// The error of a transfer that got no HTTP answer, in words that say what the user can do about it.
Error transportError(
    const QUrl &url, QNetworkReply::NetworkError error, const QString &detail, const QList<QSslError> &tls);

// The error of an HTTP status other than success: kind Http, `code` is the status.
Error statusError(int status, const QString &reason);

} // namespace sokbo

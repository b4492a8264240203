// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QList>
#include <QNetworkReply>
#include <QSslError>

namespace sokbo {

// What ended a transfer below HTTP, in words that tell a reader what to do about it.
Error transportError(
    const QUrl &url, QNetworkReply::NetworkError error, const QString &detail, const QList<QSslError> &tls);

// An answer that is not a good one: kind Http with the status as code.
Error statusError(int status, const QString &reason);

} // namespace sokbo

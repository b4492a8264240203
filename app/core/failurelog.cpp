// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/failurelog.h"

#include <QLoggingCategory>

namespace sokbo {

Q_LOGGING_CATEGORY(failures, "sokbo.failure")

void logFailure(const char *what, const Error &error)
{
    if (error.kind != Error::Kind::Cancelled)
        qCWarning(failures).noquote().nospace() << "cannot " << what << ": " << error.message;
}

} // namespace sokbo

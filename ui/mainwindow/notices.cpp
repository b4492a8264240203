// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/notices.h"

#include "kit/words.h"

#include <QDir>

namespace sokbo {

void Notices::tell(const Error &error)
{
    Q_EMIT said(errorText(error), error.message);
}

void Notices::tellOfFile(const QString &path, const QString &reason)
{
    Q_EMIT said(tr("%1: %2").arg(QDir::toNativeSeparators(path), reason), {});
}

} // namespace sokbo

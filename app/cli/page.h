// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.h"

#include <QStringList>
#include <QUrl>

namespace sokbo::cli {

// What the commands take that work on one saved page: FILE [--base URL] [--json].
struct PageArguments {
    QString file;
    QUrl base;
    bool json = false;
};
// Error kind: Usage.
Result<PageArguments> pageArguments(const QStringList &words);

// The text of a saved page, inflated where it is gzip, both under the limit of a response. The message names
// the file.
Result<QString> readPage(Context &context, const QString &file);

} // namespace sokbo::cli

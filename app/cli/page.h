// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.h"

#include <QStringList>
#include <QUrl>

namespace sokbo::cli {

// The arguments of commands that work on one saved page: FILE [--base URL] [--json].
struct PageArguments {
    QString file;
    QUrl base;
    bool json = false;
};
// Error kind: Usage.
Result<PageArguments> pageArguments(const QStringList &words);

// Reads the text of a saved page and inflates gzip, within the limit of a response. The error's message names
// the file.
Result<QString> readPage(Context &context, const QString &file);

} // namespace sokbo::cli

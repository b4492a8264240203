// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.h"

#include <QByteArray>

class QFile;

namespace sokbo::cli {

// Opens a file for reading; "-" is standard input. The error's message is only the reason. Error kind:
// NotFound. A pipe tells neither its length nor its end: read until nothing comes.
Result<> openInput(QFile &file, const QString &name);

Result<QByteArray> readToEnd(QFile &file, qint64 limit);
// A file or a pipe, read to its end. Error kinds: NotFound, TooLarge above `limit` bytes.
Result<QByteArray> readWhole(const QString &name, qint64 limit);

// Reads a file by a context and inflates gzip. The limit holds for both lengths.
Result<QByteArray> readInflated(Context &context, const QString &name, qint64 limit);

// The error with the file's name before its message.
tl::unexpected<Error> inFile(const QString &name, const Error &error);

} // namespace sokbo::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.h"

#include <QByteArray>

class QFile;

namespace sokbo::cli {

// Opens a file for reading; "-" is standard input. The message is the reason alone. Error kind: NotFound.
// Pipes say of themselves neither how long they are nor that they are at their end: read until nothing comes.
Result<> openInput(QFile &file, const QString &name);

Result<QByteArray> readToEnd(QFile &file, qint64 limit);
// A file or a pipe, read to its end. Error kinds: NotFound, TooLarge above `limit` bytes.
Result<QByteArray> readWhole(const QString &name, qint64 limit);

// The same by way of a context, inflated where it is gzip: both lengths keep to the limit.
Result<QByteArray> readInflated(Context &context, const QString &name, qint64 limit);

// The error with the file's name before its message.
tl::unexpected<Error> inFile(const QString &name, const Error &error);

} // namespace sokbo::cli

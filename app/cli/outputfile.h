// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.h"
#include "core/result.h"

#include <QByteArray>

namespace sokbo::cli {

// Writes a whole file. An existing file is replaced only when the new one is complete. Error kind: Store.
Result<> writeFile(const QString &name, const QByteArray &bytes);
// The same, where whoever sits at the terminal agrees that a file that is there is replaced.
Result<> writeFile(Context &context, const QString &name, const QByteArray &bytes);

} // namespace sokbo::cli

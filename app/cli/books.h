// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "cli/context.h"

namespace sokbo::cli {

// export ID... --epub -o FILE.epub, or --query QUERY in place of the ids: one book of all of them.
bool namesBook(const Arguments &arguments);
Status exportBook(Context &context, Store &store, const Arguments &arguments);

// The book of one article, as the file of an export has it.
Result<QByteArray> articleBook(const Store &store, ArticleId id);

// Writes a book to the file that the user named. It is not overwritten unless he says --force. Error kind:
// Store.
Result<> writeBook(const QString &name, const QByteArray &bytes, const Arguments &arguments);

} // namespace sokbo::cli

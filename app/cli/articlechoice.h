// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"

#include <QStringList>

namespace sokbo {
class Store;
}

namespace sokbo::cli {

// Reads ids written "12" or "#12". Error kind: Usage.
Result<QList<ArticleId>> articleIds(const QStringList &words);
// The same ids, if the store has all of them. Error kind: NotFound, with the first id that it does not have.
Result<> requireArticles(const Store &store, const QList<ArticleId> &ids);

} // namespace sokbo::cli

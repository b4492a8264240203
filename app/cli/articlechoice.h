// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"

#include <QStringList>

namespace sokbo {
class Store;
}

namespace sokbo::cli {

// "12" or "#12" to an id; several. Error kind: Usage.
Result<QList<ArticleId>> articleIds(const QStringList &words);
// The ids that the store holds: an Error of kind NotFound names the first that it does not.
Result<> requireArticles(const Store &store, const QList<ArticleId> &ids);

} // namespace sokbo::cli

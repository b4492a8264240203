// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/formerstate.h"
#include "core/highlight.h"
#include "core/safehtml.h"
#include "store/database.h"

namespace sokbo {

// In the order of the text. Each has its place in the body as far as that still has the passage.
QList<Highlight> readHighlights(Database &database, ArticleId article, const SafeHtml &body);

// Error kind: NotFound for an article that is not there. Highlights without an id are new; those whose id the
// store does not know are passed over.
FormerState changeHighlights(Database &database, ArticleId article, const QList<Highlight> &put,
    const QList<qint64> &remove, ChangeSet &changes);

// The part of Store::putBack() that is about highlights.
void putBackHighlights(
    Database &database, const FormerState &wanted, FormerState &replaced, ChangeSet &changes);

} // namespace sokbo

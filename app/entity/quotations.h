// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mention.h"
#include "core/quotation.h"

#include <QList>
#include <QString>

namespace sokbo {

// What people and organisations say in a text, as far as the text says who: Korean (민하린 의원은 "…"라고
// 말했다, "…"고 민 의원이 밝혔다, then 그는 "…") and English ("…," said A; A said: "…"). `mentions` are the
// marks of the text, in order of start; those of a title are passed over. In the order of the text; takes
// time linear in it.
QList<Quotation> findQuotations(const QString &text, const QList<Mention> &mentions);

// The same in a headline: 민하린 "…", 한결바이오, “…”, "…"…민하린 의원, Lindqvist says '…'. `mentions` are
// all marks of the article, in order of field and start.
QList<Quotation> findHeadlineQuotations(const QString &title, const QList<Mention> &mentions);

// Of an article: those of its title, then those of its text.
QList<Quotation> findQuotations(const QString &title, const QString &text, const QList<Mention> &mentions);

} // namespace sokbo

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

} // namespace sokbo

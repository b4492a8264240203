// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QStringList>

namespace sokbo::entity::train {

// Learns the judge's weights from documents with marks: JSON Lines of {"title","text","published","mentions",
// "field"}, where the mentions ({"start","end","type"}, code points) are those of the field. A mention of an
// unknown type (anon) says that nothing is to be learned there; "only" names the types that were marked,
// where it was not all. Each argument is KOREAN,ENGLISH,DOCUMENTS[,TIMES]: models that did not learn from
// these documents, because they are surer of what they know (without a name it is the one that is built in),
// and how much a document counts.
Result<> learnJudge(const QStringList &arguments, const QString &output);

} // namespace sokbo::entity::train

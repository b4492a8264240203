// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/markplacement.h"

#include <QString>

namespace sokbo {

// The tags around one piece of a mark. It is a link to its entity where it has one and `mayLink`; data-at
// says where it stands: h12 in the headline, t340 in the text, in UTF-16 units. After its last piece its
// ticker or reading stands in an attribute that the style sheet shows, so that neither copying nor finding
// meets it.
void openMark(QString &html, const PlannedMark &mark, bool mayLink);
void closeMark(QString &html, const PlannedMark &mark, bool mayLink, bool isLast);

} // namespace sokbo

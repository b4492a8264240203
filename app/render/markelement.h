// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/markplacement.h"
#include "render/pagewords.h"

#include <QString>

namespace sokbo {

// Write the tags around one piece of a mark. The mark is a link to its entity if it has one and `mayLink` is
// true; where it is whole a screen reader then says its type, name and role, in the language of `spoken`.
// The attribute data-at tells its position in UTF-16
// units: h12 in the headline, t340 in the text. After the last piece, an attribute holds the ticker or the
// reading. The style sheet shows it; so it is not copied with the text, and a search in the page does not
// find it.
void openMark(QString &html, const PlannedMark &mark, bool mayLink, const PageWords *spoken);
void closeMark(QString &html, const PlannedMark &mark, bool mayLink, bool isLast);

} // namespace sokbo

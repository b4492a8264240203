// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/sentences.h"

namespace sokbo::story {

// The same sentence without what papers put before the first one: (서울=한강뉴스) 김가람 기자 =, [한강뉴스],
// SEOUL, Nov. 28 (Hangang) —. It is still a piece of the text.
QStringView withoutDateline(QStringView sentence);

// In the width of Hangul: Latin letters and digits take half of it.
qsizetype widthInHangul(QStringView text);

// Whether it is one whole sentence of a sensible length that tells something, and no caption, credit, notice
// or line of a list.
bool isWholeStatement(QStringView sentence);

} // namespace sokbo::story

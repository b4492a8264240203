// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringView>

namespace sokbo::story {

// The sentences of a text, each as it stands there, without the white space around it: views into the text. A
// line's end ends a sentence; a full stop within a quotation or a number does not. At most so many.
QList<QStringView> sentencesOf(QStringView text, qsizetype most);

// The same sentence without what papers put before the first one: (서울=한강뉴스) 김가람 기자 =, [한강뉴스],
// SEOUL, Nov. 28 (Hangang) —. It is still a piece of the text.
QStringView withoutDateline(QStringView sentence);

} // namespace sokbo::story

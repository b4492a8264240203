// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringView>

namespace sokbo {

// The sentences of a text, each as it stands there, without the white space around it: views into the text. A
// line's end ends a sentence; a full stop within a quotation or a number does not. At most so many.
QList<QStringView> sentencesOf(QStringView text, qsizetype most);

} // namespace sokbo

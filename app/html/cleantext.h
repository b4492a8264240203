// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace sokbo {

// Without what no reader sees and what deceives: control characters, overrides of the writing direction,
// zero-width blanks, soft hyphens, byte order marks. Hangul written as single letters (as macOS names files)
// is put together.
QString cleanText(QStringView text);

// The same, on one line and without any formatting character: for attributes.
QString cleanAttribute(QStringView text);

// Each run of white space to one blank; a lone no-break or wide blank stays.
QString foldSpace(QStringView text);

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace sokbo {

// The text without characters that are invisible or deceive: control characters, overrides of the writing
// direction, zero-width blanks, soft hyphens, byte order marks. Hangul that is written as single letters (as
// in file names of macOS) becomes syllables.
QString cleanText(QStringView text);

// The same for attributes: on one line and without any formatting character.
QString cleanAttribute(QStringView text);

// Turns each run of white space into one blank; a single no-break or wide blank stays.
QString foldSpace(QStringView text);

} // namespace sokbo

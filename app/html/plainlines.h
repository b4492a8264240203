// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sokbo {

// Some feeds give an article without any block, as lines of text: what a browser would run together into one.
// Where the lines read as paragraphs (blank lines between them, or sentences that end with the line), each
// becomes a paragraph; everything else stays as it is, also lines that were only broken to be short.
QString paragraphsFromLines(const QString &html);

} // namespace sokbo

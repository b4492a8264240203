// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sokbo {

// The letters and digits of a text, in lower case. Two titles or names that differ only in punctuation, white
// space or case have the same.
QString lettersOf(const QString &text);

} // namespace sokbo

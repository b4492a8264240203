// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace sokbo {

// Other limits for the name from `start` to `end` (UTF-16 units) in its text: with the word before or after
// it, with the rest of its own word, without its first or last word or letter. The likely ones come first;
// none is repeated, and the present one is not in the list.
QStringList spanChoices(const QString &text, int start, int end);

} // namespace sokbo

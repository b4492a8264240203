// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace sokbo {

// How else the name that stands from `start` to `end` (UTF-16 units) may be cut out of its text: with the
// word before or behind it, with the rest of its own word, without its first or last word or letter. Likely
// ones first, none twice, none as it is.
QStringList spanChoices(const QString &text, int start, int end);

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sokbo {

// Turns untrusted HTML into one line of plain text: entities decoded, elements removed, white space folded.
// For titles and names.
QString plainLine(const QString &untrusted);

} // namespace sokbo

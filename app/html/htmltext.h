// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sokbo {

// Untrusted HTML to one line of plain text: entities decoded, elements gone, white space folded. For titles
// and names.
QString plainLine(const QString &untrusted);

} // namespace sokbo

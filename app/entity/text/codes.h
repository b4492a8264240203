// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/lists/listednames.h"
#include "entity/text/reading.h"

namespace sokbo::entity {

// The code in brackets right after a company's name: SK텔레콤(017670), (005930.KS), (코스닥 035720), Nvidia
// (NVDA), (NYSE: F). Empty where there is none; letters alone count only where a listed company bears them.
QString codeAfter(const ListedNames &names, const Reading &reading, int end);

// Digits that are a company's code and no amount: in brackets, or alone in a line or a table's cell.
bool isCode(const ListedNames &names, const Reading &reading, int start, int end);

} // namespace sokbo::entity

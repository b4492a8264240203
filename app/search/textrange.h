// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace sokbo {

// A place in a text, in UTF-16 units.
struct TextRange {
    qsizetype start = 0;
    qsizetype end = 0;

    friend bool operator==(const TextRange &, const TextRange &) = default;
};

} // namespace sokbo

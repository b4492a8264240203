// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sokbo {

// A query that somebody may have meant whose own finds next to nothing.
struct Suggestion {
    QString query; // in whole
    QString words; // what is put into it

    friend bool operator==(const Suggestion &, const Suggestion &) = default;
};

} // namespace sokbo

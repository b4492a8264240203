// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QString>

namespace sokbo {

// Words that a text puts into somebody's mouth.
struct Quotation {
    int start = 0; // UTF-16 units in the text, without the marks around it
    int end = 0;
    QString text;
    int speaker = -1; // index of the mention, of those that were given, that says who
    QString who; // the speaker as the text has it: 민하린 의원, 한결바이오 관계자

    friend bool operator==(const Quotation &, const Quotation &) = default;
};

} // namespace sokbo

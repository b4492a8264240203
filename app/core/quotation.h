// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QString>

namespace sokbo {

// A quotation in a text and its speaker.
struct Quotation {
    int start = 0; // UTF-16 units in the text, without the quotation marks
    int end = 0;
    QString text;
    int speaker = -1; // index of the speaker's mention among the given mentions; -1 if it is none of them
    QString who; // the speaker as the text writes it: 민하린 의원, 한결바이오 관계자

    friend bool operator==(const Quotation &, const Quotation &) = default;
};

} // namespace sokbo

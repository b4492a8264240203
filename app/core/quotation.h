// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mention.h"

#include <QString>

namespace sokbo {

// Words in quotation marks that somebody says, and who does.
struct Quotation {
    Mention::Field field = Mention::Field::Text;
    int start = 0; // UTF-16 units in the title or in bodyText(), without the quotation marks
    int end = 0;
    QString text;
    int speaker = -1; // index of the speaker's mention among the given mentions; -1 if it is none of them
    QString who; // the speaker as the text writes it: 민하린 의원, 한결바이오 관계자

    friend bool operator==(const Quotation &, const Quotation &) = default;
};

} // namespace sokbo

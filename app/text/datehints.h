// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace sokbo {

// What the reader of a date knows besides the text.
struct DateHints {
    bool korean = false; // a time without a zone is Korean time, and not UTC
    // What the reader's clock shows, for forms that need it ("15:20", "02-04", "3분 전"); without it they are
    // no dates.
    QDateTime now = {};
};

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace sokbo {

// What the caller knows about a date besides its text.
struct DateHints {
    bool korean = false; // a time without a zone is Korean time; else it is UTC
    // The present time. Some forms ("15:20", "02-04", "3분 전") need it; without it they are not dates.
    QDateTime now = {};
};

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sokbo {

struct BoardCounts { // the fixed boards of the sidebar; unread where not said otherwise
    int all = 0;
    int unread = 0;
    int saved = 0; // all saved ones
    int today = 0; // all of today
    int offline = 0; // all that open whole without a network
};

} // namespace sokbo

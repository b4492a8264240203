// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sokbo {

struct BoardCounts { // counts for the fixed boards of the sidebar: unread articles unless something else is
                     // said
    int all = 0;
    int unread = 0;
    int saved = 0; // all saved ones
    int highlighted = 0; // all with a highlight
    int today = 0; // all of today
    int offline = 0; // all that can be read whole without a network
};

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace sokbo {

// What is fetched without being asked for, so that it can be read without a network.
struct OfflinePlan {
    qint64 imageBytes = -1; // room for images of articles that are not saved; -1: what is here stays
    bool unreadAhead = false; // fill it with the images of unread articles, newest first
};

struct OfflineReport {
    int articles = 0; // that can be read without a network now
    int images = 0; // that came
    int missing = 0; // articles that still lack something
};

} // namespace sokbo

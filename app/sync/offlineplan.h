// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace sokbo {

// What is fetched by itself for reading without a network.
struct OfflinePlan {
    qint64 imageBytes = -1; // room for images of articles that are not saved; -1: no image is deleted
    bool unreadAhead = false; // fill the room with images of unread articles, newest first
};

struct OfflineReport {
    int articles = 0; // can be read without a network now
    int images = 0; // came
    int missing = 0; // articles that still lack something
};

} // namespace sokbo

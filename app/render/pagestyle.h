// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mention.h"

#include <QLocale>
#include <QSet>
#include <QString>

namespace sokbo {

// How the reader wants pages to look.
struct PageStyle {
    bool dark = false;
    int textPixels = 15; // of the body
    QString fontFamily; // the user's own; empty for the platform's sans
    QSet<MentionType> hidden; // types whose marks are not shown
    QLocale language; // of the page's own words ("3 min read") and of its dates and numbers
};

} // namespace sokbo

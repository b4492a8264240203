// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mention.h"

#include <QLocale>
#include <QSet>
#include <QString>
#include <QStringList>

namespace sokbo {

// How the reader wants pages to look.
struct PageStyle {
    bool dark = false;
    int textPixels = 15; // of the body
    QString fontFamily; // the user's own; empty for the platform's sans
    bool serif = false; // the first of serifFamilies() that is there, whatever fontFamily says
    int leadingPercent = 178; // of the text size, from line to line
    int measureEm = 42; // the longest line
    QSet<MentionType> hidden; // types whose marks are not shown
    QLocale language; // of the page's own words ("3 min read") and of its dates and numbers
};

// Fonts with Hangul, the best one first; the last one is the platform's own.
QStringList serifFamilies();

} // namespace sokbo

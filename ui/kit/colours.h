// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mention.h"
#include "core/tagcolour.h"

#include <QColor>
#include <QPalette>
#include <QString>

namespace sokbo {

bool isDark(const QPalette &palette);

// `share` of the first colour over the second, 0 to 1.
QColor mixed(const QColor &first, const QColor &second, double share);

// The contrast of the Web Content Accessibility Guidelines, from 1 to 21.
double contrastRatio(const QColor &first, const QColor &second);

// The colour, moved towards white or black until text in it has a contrast of 4.5:1 to the ground.
QColor readableOn(const QColor &colour, const QColor &ground);

QColor entityColour(MentionType type, bool dark);

QColor tagColour(TagColour colour, bool dark);

QColor dimmedText(const QPalette &palette); // for articles that were read, and for the text beside the title
QColor errorColour(bool dark);
QColor starColour(bool dark);
QColor hitColour(bool dark); // behind words that were searched for; text keeps its contrast on it

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mention.h"

#include <QColor>
#include <QPalette>
#include <QString>

namespace sokbo {

bool isDark(const QPalette &palette);

// `share` of the first colour over the second, 0 to 1.
QColor mixed(const QColor &first, const QColor &second, double share);

// As in the Web Content Accessibility Guidelines: 1 to 21.
double contrastRatio(const QColor &first, const QColor &second);

// The colour, moved towards white or black until text in it can be read on the ground (4.5:1).
QColor readableOn(const QColor &colour, const QColor &ground);

QColor entityColour(MentionType type, bool dark);

// A tag's own colour, else one that its name chooses, so that a tag looks the same everywhere and always.
QColor tagColour(const QString &name, quint32 colour);
QList<QColor> tagPalette();

QColor dimmedText(const QPalette &palette); // of what was read, and of what stands beside the title
QColor errorColour(bool dark);
QColor starColour(bool dark);

} // namespace sokbo

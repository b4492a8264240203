// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keeping.h"

class QComboBox;

namespace sokbo {

// Boxes to choose from how long articles stay and how often a source is asked. A value that is none of the
// usual ones (set by sokboctl) is offered too.
void offerDays(QComboBox &box, int current); // 0: however old
int chosenDays(const QComboBox &box);
void offerNumbers(QComboBox &box, int current); // of articles; 0: however many
int chosenNumber(const QComboBox &box);

enum class OfOneSource { No, Yes }; // one of which may be as all others
void offerIntervals(QComboBox &box, const SyncInterval &current, OfOneSource of);
SyncInterval chosenInterval(const QComboBox &box);

} // namespace sokbo

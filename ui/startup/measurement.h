// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace sokbo {

// The duration of the start, in milliseconds from the beginning of main().
struct StartMeasurement {
    qint64 windowShown = 0;
    qint64 boardPainted = 0;
    int rows = 0;
};

// Prints it as one line of JSON on standard output, with the memory in use.
void printMeasurement(const StartMeasurement &start);

} // namespace sokbo

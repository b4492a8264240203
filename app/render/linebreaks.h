// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace sokbo {

// The same text, of the same length, with no-break spaces where a line must not break: before signs that
// begin no line in Korean print (· … —), and between a figure and its unit (5 MW, 20 %). Spaces within pre
// are the caller's to keep out. The text may hold escapes of HTML.
QString withKeptLines(QStringView text);

} // namespace sokbo

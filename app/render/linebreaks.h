// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace sokbo {

// The same text, of the same length, with no-break spaces where a line must not break: before signs that
// begin no line in Korean print (· … —), and between a figure and its unit (5 MW, 20 %). Spaces within pre
// are the caller's to keep out. The text may hold escapes of HTML.
QString withKeptLines(QStringView text);

// The same for an engine that breaks before · ~ and units of one letter such as ㎞, and within 28-24,
// although no space is there: an empty element stands at each such place, for which the style sheet has what
// joins. Beside that it is withKeptLines(). `append` escapes.
void appendWithKeptLines(QString &html, QStringView text, void (*append)(QString &html, QStringView text));
QString escapedWithKeptLines(QStringView text); // of plain text

} // namespace sokbo

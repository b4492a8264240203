// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace sokbo {

// The rows of a table that is part of the program, each cut at its tabs; without the comments at its head.
QList<QStringList> searchTable(const QString &name); // below resources/: "search/hanja_readings.tsv"

} // namespace sokbo

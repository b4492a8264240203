// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace sokbo {

// The other forms of an English word in small letters, by its regular endings: rates gives rate, rated and
// rating. Some of them are no words, and are found nowhere. Empty for words of other letters and for short
// ones.
QStringList englishForms(const QString &word);

} // namespace sokbo

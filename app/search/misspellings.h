// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace sokbo {

// What somebody may have meant who typed a word that is nowhere.

// What its keys give on the other keyboard layout: rmaflq gives 금립, ㄴㅛㅜㅊ gives sync. Empty where they
// give nothing else.
QStringList onOtherLayout(const QString &word);

// Every word that is one key away on the keyboard that it was typed on: a key too few, too many or another,
// or two in the wrong order. Of Hangul whole syllables only. Some hundred; empty for words of one syllable or
// fewer than four Latin letters, which are near to everything.
QStringList oneKeyAway(const QString &word);

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

namespace sokbo {

// How two or more Chinese characters side by side are read in Korean: 大統領 is 대통령, 李在明 이재명. A
// single one is a sign, and no reading tells what it means.

// What the words of a folded text with such characters are read as, each on a line of its own; empty where
// there are none. A character with two readings (金) gives the word twice.
QString hanjaReadings(QStringView folded);

// The whole text as it is usually read, as long as the text, in UTF-16 units.
QString readAloud(const QString &folded);

// The same of one word: as long as the word, in UTF-16 units. Empty where nothing of it can be read.
QStringList readingsOfWord(QStringView folded);

// Whether a folded word is a single Chinese character.
bool isSign(QStringView folded);

// The names that a typed word may be, as names are compared (searchKey()): without its particle, and as its
// Chinese characters are read. Empty for a single letter.
QStringList nameKeys(const QString &word);

} // namespace sokbo

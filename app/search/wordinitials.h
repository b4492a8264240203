// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/textrange.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

namespace sokbo {

// Korean readers look for a name by the initial consonants of its syllables, as in the contacts of a phone:
// ㅅㅅㅈㅈ for 삼성전자.

// The initials of the words of a folded title, each behind a blank: " ㅅㅅㅈㅈ ㅅㅈ". A word is a run of two
// or more Hangul syllables, so that ㅎㅇㄴㅅ stands for 하이닉스 in SK하이닉스. Chinese characters side by
// side count as they are read.
QString wordInitials(const QString &foldedTitle);

// What a typed word of consonants alone may stand for. A double one may be two: keyboards make ㅆ of two ㅅ.
// Empty for any other word, and for a single consonant, which nearly every word begins with.
QStringList initialsMeant(QStringView word);

// The words of a text without marks that begin with these initials, as far as the initials go.
QList<TextRange> placesOfInitials(const QStringList &meant, const QString &text);

} // namespace sokbo

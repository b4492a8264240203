// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include <QList>
#include <QString>

namespace sokbo {

// Headlines call who is known to all by one Chinese character: 李 is whoever of that name is in the news.
// Which name it was in an article is known where the recogniser found it.

// The entities that a sign (search/hanjareading.h) means at least a quarter of the time; none for another
// word.
QList<qint64> entitiesOfSign(Database &database, const QString &word);

struct SignOfName {
    qint64 entity = 0;
    QString sign;
};
// The signs by which the entities of this name were called. `word` as it was typed: with a particle, or in
// Chinese characters.
QList<SignOfName> signsOfName(Database &database, const QString &word);

} // namespace sokbo

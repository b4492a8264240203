// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/storereport.h"

#include <QList>
#include <QString>

#include <utility>

namespace sokbo {

// The exchange of a data folder's database for a fresh one, by a restore or a salvage. It takes several
// renames, and a power cut between two of them must not leave a folder that looks empty. So what is to be
// done is written down first, in sokbo.db.exchange; whoever opens the folder next ends it.

// Puts a finished database into a locked folder. The replaced one stays beside it as
// sokbo.db.WORD-20250210-120000, and its log under the matching name, so that it can still be opened as it
// was. Error kind Store.
Result<> exchangeDatabase(const QString &fresh, const QString &folder, const QString &word);

// Before the database of a locked folder is opened: ends an exchange that was cut off, also one of a Sokbo
// that did not write it down. Error kind Store where no database is in place though the folder holds an older
// one: a new one must not be made there.
Result<CutExchange> settleExchange(const QString &folder);

// Takes away what a cut left of files that nobody will finish, some of them as large as the database. Of a
// locked folder, when its exchange is settled and its database is in place.
void sweepUnfinished(const QString &folder);

// True where there may be one to settle.
bool isUnsettled(const QString &folder);

// The parts, for tests of what a cut between any two of them leaves.
struct ExchangePlan {
    QString fresh; // names of files in the folder
    QString aside;
};
using FileMove = std::pair<QString, QString>; // paths: from, to
Result<> writePlan(const ExchangePlan &plan, const QString &folder);
// What is left to do, in this order. None: the fresh one is in place already.
QList<FileMove> movesOf(const ExchangePlan &plan, const QString &folder);

} // namespace sokbo

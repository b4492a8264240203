// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/integrity.h"

#include <sqlite3.h>

namespace sokbo {

bool isOfIndex(const QString &problem)
{
    return problem.contains(QLatin1String("missing from index"))
        || problem.startsWith(QLatin1String("wrong # of entries in index"))
        || problem.startsWith(QLatin1String("non-unique entry in index"));
}

namespace {

QStringList problemsBy(const char *pragma, Database &database)
{
    QStringList problems;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(database.handle(), pragma, -1, &statement, nullptr) != SQLITE_OK)
        return {QString::fromUtf8(sqlite3_errmsg(database.handle()))};
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
        const QString line
            = QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)));
        if (line != u"ok")
            problems.append(line.simplified());
    }
    sqlite3_finalize(statement);
    if (code == SQLITE_INTERRUPT)
        fail(Error::Kind::Cancelled, QStringLiteral("cancelled"));
    if (code != SQLITE_DONE)
        problems.append(QString::fromUtf8(sqlite3_errmsg(database.handle())));
    return problems;
}

} // namespace

QStringList integrityProblems(Database &database)
{
    return problemsBy("PRAGMA integrity_check(20)", database);
}

QString firstProblem(Database &database)
{
    return problemsBy("PRAGMA quick_check(1)", database).value(0);
}

} // namespace sokbo

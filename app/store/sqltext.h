// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace sokbo {

// The text of a statement in resources/sql: "article.insert" is the text after the line "--: insert" in
// article.sql. Empty if there is none.
QByteArray sqlText(const char *name);
QList<QByteArray> sqlNames(); // of all statements, for the test that compiles each

struct MigrationText {
    int version = 0; // what user_version is after it
    QByteArray sql;
};
QList<MigrationText> migrationTexts(); // in order: resources/sql/migrations/NNN_*.sql
int newestMigration(); // its version

} // namespace sokbo

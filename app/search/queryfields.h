// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/querytree.h"

#include <QList>
#include <QStringList>
#include <QStringView>

#include <optional>

namespace sokbo {

struct FieldName {
    enum class Value { Text, Time, Word, Sort, Near }; // Word: one of a few words; Near: two words or more
    QString name; // as typed
    QueryField field = QueryField::Title;
    Value value = Value::Text;
};

// Finds a field by its English or Korean name, in any case.
std::optional<FieldName> fieldName(QStringView name);
// A field that is promised but does not work yet, with its colon: "category:"; none for any other name.
std::optional<QString> promisedTerm(QStringView name);
// What the search box tells about a field. The texts are English; the caller translates them in the context
// "QueryFields".
struct FieldHelp {
    QStringList names; // without the colon, English and Korean; the first is the usual one
    const char *explanation; // what its value is: "who wrote it"
};
QList<FieldHelp> fieldHelp();
// The condition that a field sets, with %1 for its value: "written by %1". English, as above; null where the
// value alone says it.
const char *fieldPhrase(QueryField field);
// The English word for a value of is:, has: or lang: that is written in English or Korean; empty if the field
// does not know the word.
QString fieldWord(QueryField field, const QString &value);
std::optional<BoardQuery::Order> sortOrder(const QString &value);

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/querytree.h"

#include <QStringView>

#include <optional>

namespace sokbo {

struct FieldName {
    enum class Value { Text, Time, Word, Sort }; // Word: one of a few words
    QString name; // as typed
    QueryField field = QueryField::Title;
    Value value = Value::Text;
};

// Finds a field by its English or Korean name, in any case.
std::optional<FieldName> fieldName(QStringView name);
// The term that stands here where it is promised and does not work so far: "story:", "sort:relevance".
// `after` is the text after the field's colon.
std::optional<QString> promisedTerm(QStringView name, QStringView after);
// The English word for a value of is:, has: or lang: that is written in English or Korean; empty if the field
// does not know the word.
QString fieldWord(QueryField field, const QString &value);
std::optional<BoardQuery::Order> sortOrder(const QString &value);

} // namespace sokbo

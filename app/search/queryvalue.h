// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

namespace sokbo {

// A value of the query language, in quotes if it needs them.
QString queryValue(const QString &value);

// The value of tag: for a tag with all below it, or for it alone.
enum class TagReach { Branch, Alone };
QString tagValue(const QString &name, TagReach reach);

// The names that a query has for tags, each once and in its order; none of a query that cannot be parsed.
QStringList tagsInQuery(const QString &query);
// The query with other names for tags. `renamed` answers for each what it is called then. A query that cannot
// be parsed stays as it is.
QString withTagsRenamed(const QString &query, const std::function<QString(const QString &)> &renamed);

} // namespace sokbo

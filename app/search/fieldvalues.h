// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the value of a field means, for the search in the store and for the matcher alike.

#include "core/mention.h"
#include "search/querytree.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace sokbo {

// A flag as flags are compared: [속보], 속보 and 속 보 are one.
QString flagKey(const QString &flag);
// A time in whole seconds, as articles have theirs: at or after 0.5 is at or after 1.
qint64 wholeSeconds(const QDateTime &time);
// The type that entities of this field have; none: any, or no field of entities.
std::optional<MentionType> entityType(QueryField field);

// `wanted` is the folded value of the field, `quoted` says that it was in quotes. An author or a source is
// found by a part of its name, in quotes by the whole; a source by a part of its host too. A folder is found
// with all below it.
bool isAuthor(const QString &name, const QString &wanted, bool quoted);
bool isSource(const QString &title, const QString &host, const QString &wanted, bool quoted);
bool isInFolder(const QString &folder, const QString &wanted);

// The name of a tag as tags are compared, whatever way it is written; empty where no tag can have it.
QString tagKey(const QString &name);
// Whether one of the tags, given by their keys, is the wanted one or, unless that is to stand alone, lies
// below it.
bool isTagged(const QStringList &keys, const QString &wanted, bool alone);

} // namespace sokbo

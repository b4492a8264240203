// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entitycard.h"
#include "core/ids.h"
#include "core/mention.h"
#include "core/quotation.h"
#include "store/connection.h"
#include "text/typedpattern.h"

namespace sokbo {

// Replaces the marks of an article, with their entities: one entity for each type and name. What these say
// is replaced too.
void putMentions(Connection &connection, ArticleId id, qint64 published, const QList<Mention> &mentions,
    const QList<Quotation> &quotations, int recogniserVersion);
// The same of an article that never had any.
void putFirstMentions(Connection &connection, ArticleId id, qint64 published, QList<Mention> mentions,
    const QList<Quotation> &quotations, int recogniserVersion);
struct TextMentions {
    QList<Mention> mentions; // of title and text
    int recogniserVersion = 0;
};
TextMentions readMentions(Database &database, ArticleId id);
void dropMentions(Database &database, ArticleId id); // until new ones are made
void unlinkEntities(Database &database, ArticleId id); // as if it had no marks
void relinkEntities(Database &database, ArticleId id); // makes lost links again from the marks

std::optional<EntityRow> readEntityRow(Database &database, EntityId id); // nothing is counted
void lookForNamesakes(Database &database, EntityRow &row);
EntityCard readEntityCard(Database &database, EntityId id, const QDateTime &now);
std::optional<EntityRow> readEntityByName(Database &database, MentionType type, const QString &name);
QList<EntityRow> findEntities(Database &database, const QString &name);
QList<NameFound> findNames(Database &database, const QList<TypedPattern> &patterns, int limit);

} // namespace sokbo

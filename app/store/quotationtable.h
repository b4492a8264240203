// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mention.h"
#include "core/quotation.h"
#include "core/saidwords.h"
#include "store/connection.h"

namespace sokbo {

// What is said in an article, by entities of its marks. The ones before went with the links of its entities.
void putQuotations(Database &database, ArticleId id, qint64 published, const QList<Quotation> &quotations,
    const QList<Mention> &mentions);
// What this one says in it.
void dropQuotations(Database &database, EntityId speaker, ArticleId id, qint64 published);
// Puts those that are kept of the article's text in place of those given, as said by `mentions`.
void keepQuotationsOfText(
    Database &database, ArticleId id, const QList<Mention> &mentions, QList<Quotation> &quotations);

QList<SaidWords> readQuotations(Database &database, ArticleId id);
// Of one speaker, newest first; the same words once, as several papers print them.
QList<SaidWords> readNewestWords(Database &database, EntityId speaker, int limit);

} // namespace sokbo

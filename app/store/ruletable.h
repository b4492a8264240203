// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/formerstate.h"
#include "core/rule.h"
#include "store/database.h"

#include <functional>

namespace sokbo {

RuleList readRules(Database &database);
QList<Rule> readRulesWithin(Database &database); // a transaction
qint64 ruleRevision(Database &database);
// Stores rules, those without an id as new ones, and removes others. The answer's `rules` tell the ids of new
// ones. Error kinds: NotFound, and Usage for a rule that cannot be kept.
FormerState changeRules(Database &database, const QList<Rule> &put, const QList<RuleId> &remove);

// Does what a rule wants with articles that are in the store, notes what it did, and sets down the errands.
// What is to be notified of is not its matter.
void doActions(Database &database, const RuleHit &hit, const QList<ArticleId> &ids, FormerState &former,
    ChangeSet &changes);
// The same with one that has just been stored. Nothing did anything with it before, but earlier rules.
void doActionsOfNew(Database &database, const RuleHit &hit, ArticleId id, ChangeSet &changes);
// Whether one of the rules wants the reader to be notified.
bool wantsNotice(const QList<RuleHit> &hits);
// Takes back what the rule did with these articles; without any, with all of them. No rule: what any rule did
// with them. What was fetched stays.
FormerState undoRule(Database &database, RuleId rule, QList<ArticleId> ids, ChangeSet &changes);
QList<RuleDeed> readDeeds(Database &database, ArticleId id); // in the order of the rules

QList<RuleErrand> readErrands(Database &database, ArticleId after, int limit); // by article
void endErrand(Database &database, const RuleErrand &errand); // it is done, or never will be
void failErrand(Database &database, const RuleErrand &errand);

// Changes the actions in the records of what rules did, where `rename` says that it changed them.
void renameInDeeds(
    Database &database, const std::function<bool(QList<RuleAction> &)> &rename, FormerState &former);

// The parts of Store::putBack() that are about rules and what they did.
void putBackRules(Database &database, const FormerState &wanted, FormerState &replaced, ChangeSet &changes);

} // namespace sokbo

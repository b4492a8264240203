// SPDX-License-Identifier: GPL-3.0-or-later
// Store: rules, and what they did.
#include "store/namesinqueries.h"
#include "store/ruletable.h"
#include "store/store.h"
#include "store/storeparts.h"

namespace sokbo {

QFuture<Result<QueryNames>> Store::queryNames(const QList<QueryNode> &queries) const
{
    return m_parts->readAtLeisure([queries](Connection &connection, const Cancelled &) {
        return readQueryNames(connection.database, queries);
    });
}

QFuture<Result<RuleList>> Store::rules() const
{
    return m_parts->readAtLeisure(
        [](Connection &connection, const Cancelled &) { return readRules(connection.database); });
}

QFuture<Result<qint64>> Store::ruleRevision() const
{
    return m_parts->readAtLeisure(
        [](Connection &connection, const Cancelled &) { return sokbo::ruleRevision(connection.database); });
}

QFuture<Result<FormerState>> Store::changeRules(const QList<Rule> &put, const QList<RuleId> &remove)
{
    return m_parts->write([=](Connection &connection, ChangeSet &) {
        return sokbo::changeRules(connection.database, put, remove);
    });
}

QFuture<Result<FormerState>> Store::applyRule(const RuleHit &hit, const QList<ArticleId> &ids)
{
    RuleHit quiet = hit;
    quiet.actions.removeIf([](const RuleAction &action) { return action.kind == RuleActionKind::Notify; });
    return m_parts->write([quiet, ids](Connection &connection, ChangeSet &changes) {
        FormerState former;
        doActions(connection.database, quiet, ids, former, changes);
        return former;
    });
}

QFuture<Result<FormerState>> Store::undoRule(RuleId rule, const QList<ArticleId> &ids)
{
    return m_parts->write([=](Connection &connection, ChangeSet &changes) {
        return sokbo::undoRule(connection.database, rule, ids, changes);
    });
}

QFuture<Result<QList<RuleErrand>>> Store::ruleErrands(ArticleId after, int limit) const
{
    return m_parts->readAtLeisure([=](Connection &connection, const Cancelled &) {
        return readErrands(connection.database, after, limit);
    });
}

QFuture<Result<>> Store::endErrand(const RuleErrand &errand)
{
    return m_parts->write(
        [errand](Connection &connection, ChangeSet &) { sokbo::endErrand(connection.database, errand); });
}

QFuture<Result<>> Store::failErrand(const RuleErrand &errand)
{
    return m_parts->write(
        [errand](Connection &connection, ChangeSet &) { sokbo::failErrand(connection.database, errand); });
}

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
// Store: what the briefing and the heads of entities' boards are made from.
#include "store/briefingtable.h"
#include "store/entityhead.h"
#include "store/store.h"
#include "store/storeparts.h"

namespace sokbo {

QFuture<Result<BriefingState>> Store::briefingState() const
{
    return m_parts->readAtLeisure(
        [](Connection &connection, const Cancelled &) { return readBriefingState(connection.database); });
}

QFuture<Result<BriefingMaterial>> Store::briefingMaterial(const QDateTime &from, const QDateTime &until) const
{
    return m_parts->readAtLeisure([=](Connection &connection, const Cancelled &cancelled) {
        return readBriefingMaterial(connection.database, from, until, cancelled);
    });
}

QFuture<Result<BriefingState>> Store::noteBriefingLook(const QDateTime &now)
{
    return m_parts->write([now](Connection &connection, ChangeSet &) {
        return sokbo::noteBriefingLook(connection.database, now);
    });
}

QFuture<Result<QDateTime>> Store::countInterestsSince(const QDateTime &since)
{
    return m_parts->write([since](Connection &connection, ChangeSet &) {
        return sokbo::countInterestsSince(connection.database, since);
    });
}

QFuture<Result<EntityHead>> Store::entityHead(EntityId id, const QDateTime &now) const
{
    return m_parts->readAtLeisure([=](Connection &connection, const Cancelled &) {
        return readEntityHead(connection.database, id, now);
    });
}

} // namespace sokbo

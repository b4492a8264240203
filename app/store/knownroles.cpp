// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/knownroles.h"

#include "text/hangul.h"

#include <algorithm>

namespace sokbo {

namespace {

constexpr qsizetype mostPeople = 10000; // that are remembered; some megabytes
constexpr int mostRoles = 20; // of somebody
constexpr qsizetype mostRead = 5000; // roles

bool isBefore(const KnownRole &a, const KnownRole &b)
{
    return a.uses != b.uses ? a.uses > b.uses : a.role.toUtf8() < b.role.toUtf8(); // as SQLite orders them
}

} // namespace

KnownRoles::KnownRoles(Database &database)
    : m_database(database)
{
    m_database.addWatcher(this);
}

KnownRoles::~KnownRoles()
{
    m_database.removeWatcher(this);
}

const QList<KnownRole> &KnownRoles::of(EntityId id)
{
    const auto known = m_roles.constFind(id);
    if (known != m_roles.cend())
        return *known;
    if (m_roles.size() >= mostPeople)
        m_roles.clear();
    QList<KnownRole> roles;
    Query query(m_database, "mention.rolesUsed", id.value, mostRoles);
    while (query.next())
        roles.append(used(query.text(0), query.integer(1)));
    return *m_roles.insert(id, roles);
}

KnownRole KnownRoles::read(const QString &role)
{
    if (const auto known = m_read.constFind(role); known != m_read.cend())
        return *known;
    if (m_read.size() >= mostRead)
        m_read.clear();
    KnownRole told{role, 0, occupationOf(role), role.section(u' ', -1), false};
    if (const qsizetype bracket = told.rank.indexOf(u'('); bracket > 0) // 최고경영자 of 최고경영자(CEO)
        told.rank.truncate(bracket);
    told.isKorean = std::any_of(role.begin(), role.end(), isHangulSyllable);
    return *m_read.insert(role, told);
}

KnownRole KnownRoles::used(const QString &role, qint64 times)
{
    KnownRole known = read(role);
    known.uses = times;
    return known;
}

// Where there may be more roles than are remembered they are read again.
void KnownRoles::roleUsed(qint64 entity, const QString &role, qint64 by)
{
    const auto known = m_roles.find(EntityId{entity});
    if (known == m_roles.end())
        return;
    const auto place = std::find_if(
        known->begin(), known->end(), [&role](const KnownRole &each) { return each.role == role; });
    if (known->size() >= mostRoles || by < 0) {
        m_roles.erase(known);
        return;
    }
    if (place == known->end())
        known->append(used(role, by));
    else
        place->uses += by;
    std::sort(known->begin(), known->end(), isBefore);
}

} // namespace sokbo

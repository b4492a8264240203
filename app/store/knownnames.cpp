// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/knownnames.h"

namespace sokbo {

namespace {

constexpr qsizetype mostRemembered = 20000; // of a type; some megabytes

} // namespace

QList<Namesake> readNamesakes(Database &database, MentionType type, const QString &name)
{
    QList<Namesake> all;
    Query query(database, "mention.namesakes", mentionTypeName(type), name);
    while (query.next())
        all.append(
            {EntityId{query.integer(0)}, query.text(1), query.text(2), query.text(3), query.integer(4)});
    return all;
}

KnownNames::KnownNames(Database &database)
    : m_database(database)
{
    m_database.addWatcher(this);
}

KnownNames::~KnownNames()
{
    m_database.removeWatcher(this);
}

const QList<Namesake> &KnownNames::of(MentionType type, const QString &name)
{
    OfOneType &names = m_names[size_t(type)];
    const auto known = names.constFind(name);
    if (known != names.cend())
        return *known;
    if (names.size() >= mostRemembered)
        names.clear();
    return *names.insert(name, readNamesakes(m_database, type, name));
}

EntityId KnownNames::add(MentionType type, const QString &name, const Namesake &about)
{
    run(m_database, "mention.insertEntity", mentionTypeName(type), name, about.sense, about.ticker,
        about.role, about.roleTime);
    m_names[size_t(type)].remove(name);
    return EntityId{m_database.lastInsertId()};
}

void KnownNames::change(MentionType type, const QString &name, const Namesake &about)
{
    run(m_database, "mention.updateEntity", about.id.value, about.ticker, about.role, about.roleTime);
    m_names[size_t(type)].remove(name);
}

} // namespace sokbo

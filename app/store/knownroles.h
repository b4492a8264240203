// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "store/database.h"
#include "text/occupation.h"

#include <QHash>
#include <QList>
#include <QString>

namespace sokbo {

// A role that articles call somebody by, and what it tells.
struct KnownRole {
    QString role;
    qint64 uses = 0;
    Occupation occupation = Occupation::Unknown;
    QString rank; // the word by which somebody is called: 대표이사 of 한빛전자 대표이사
    bool isKorean = false;
};

// By which roles somebody is called, the most used first. Whoever is named today was named a moment ago: what
// was read stays in memory, as long as no transaction is taken back. Belongs to one connection, whose
// watchers are told of every use (CommitWatcher::roleUsed).
class KnownRoles final : public CommitWatcher {
public:
    explicit KnownRoles(Database &database);
    ~KnownRoles() override;

    const QList<KnownRole> &of(EntityId id); // valid until the next call
    KnownRole read(const QString &role); // what it tells; nobody has it yet

    void beforeCommit() override { }
    void afterCommit() override { }
    void rolledBack() override { m_roles.clear(); }
    void roleUsed(qint64 entity, const QString &role, qint64 by) override;

private:
    KnownRole used(const QString &role, qint64 times);

    Database &m_database;
    QHash<EntityId, QList<KnownRole>> m_roles;
    QHash<QString, KnownRole> m_read; // by what was read
};

} // namespace sokbo

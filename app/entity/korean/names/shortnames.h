// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/korean/grammar/personnames.h"
#include "entity/korean/names/offices.h"

#include <QHash>

#include <optional>
#include <utility>

namespace sokbo::entity {

class Reading;

// Whom a short Korean name may mean: 최 회장, 李, 윤 대통령.
class ShortNames {
public:
    explicit ShortNames(const PersonNames &persons)
        : m_persons(persons)
    {
    }
    Result<> load();

    const Offices &offices() const { return m_offices; }
    // As in Language.
    QString usualRank(const QString &rank) const { return m_usualRanks.value(rank, rank); }
    int worldsOf(const QString &rank) const;
    std::optional<bool> mayCall(QStringView name, const QString &fullName) const;
    bool isShortRank(const QString &rank, const QString &whole) const;
    bool isCalledPolitely(const Reading &reading, int end) const;
    bool isParticleAt(const Reading &reading, int start, int end) const;
    bool isFormer(const QString &role) const;
    bool isSurname(QStringView name) const { return m_persons.surnames.contains(name); }
    QString holderOf(
        QStringView called, const QString &role, const QDate &day, const QSet<QString> &bodies) const;

private:
    const PersonNames &m_persons;
    Offices m_offices;
    QHash<QString, QString> m_usualRanks;
    std::vector<std::pair<QString, int>> m_ranks; // endings, and the bits of their walks of life
};

} // namespace sokbo::entity

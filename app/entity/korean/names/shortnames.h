// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/korean/grammar/personnames.h"
#include "entity/korean/names/officeholders.h"
#include "entity/text/candidate.h"

#include <QHash>

#include <optional>
#include <utility>

namespace sokbo::entity {

// Whom a short Korean name may mean: 최 회장, 李, 윤 대통령.
class ShortNames {
public:
    explicit ShortNames(const PersonNames &persons)
        : m_persons(persons)
    {
    }
    Result<> load();

    const std::vector<OfficeHolder> &officeHolders() const { return m_holders; }
    // As in Language.
    QString usualRank(const QString &rank) const { return m_usualRanks.value(rank, rank); }
    int worldsOf(const QString &rank) const;
    std::optional<bool> mayCall(QStringView name, const QString &fullName) const;
    QString holderOf(const Candidate &candidate, const QDate &day) const;

private:
    const PersonNames &m_persons;
    std::vector<OfficeHolder> m_holders;
    QHash<QString, QString> m_usualRanks;
    std::vector<std::pair<QString, int>> m_ranks; // endings, and the bits of their walks of life
};

} // namespace sokbo::entity

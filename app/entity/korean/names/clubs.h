// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "entity/text/context.h"

#include <QSet>
#include <QStringList>

#include <vector>

namespace sokbo::entity {

// Companies whose name a club of a league bears too.
class Clubs {
public:
    Result<> load();
    // 두산 in a report of a match is a team, and no share of the company moves by what it does.
    void dropTickers(std::vector<Field> &fields) const;

private:
    bool isClub(const Field &field, const Candidate &candidate) const;
    int matchWordsIn(const Reading &reading) const;

    QSet<QString> m_clubs;
    QStringList m_matchWords; // by which a report of a match is known
};

} // namespace sokbo::entity

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "entity/lists/wordtable.h"
#include "entity/text/context.h"

#include <QHash>

#include <cstdint>
#include <vector>

namespace sokbo::entity {

// Companies whose name a club of a league bears too.
class Clubs {
public:
    Result<> load();
    // 두산 in a report of a match is a team, and no share of the company moves by what it does; in one of
    // baseball it is 두산 베어스.
    void settle(std::vector<Field> &fields) const;

private:
    QHash<QString, QString>::const_iterator clubOf(const Field &field, const Candidate &candidate) const;

    struct MatchWords {
        int ofBaseball = 0;
        int ofOthers = 0;
        int all = 0;
    };
    MatchWords matchWordsIn(const Reading &reading) const; // each counts once

    QHash<QString, QString> m_clubs; // what each is called in baseball; empty where it plays none
    // By which a report of a match is known. The values are indices of m_sports.
    WordTable m_matchWords;
    enum class Sport : std::uint8_t { Any, Baseball, Other };
    std::vector<Sport> m_sports;
};

} // namespace sokbo::entity

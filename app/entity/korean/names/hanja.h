// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/korean/grammar/grammar.h"
#include "entity/korean/names/offices.h"

#include <QHash>
#include <QSet>

namespace sokbo::entity {

// Finds characters and syllables that stand for a country, a side of the house or a head of state: 尹접견,
// 美서, 野 "…", 한미.
class Hanja {
public:
    Result<> load();
    void find(const KoreanContext &context, const Offices &offices, Candidates &found) const;

private:
    class Search;
    struct Sign {
        MentionType type;
        QString name;
        bool headsClause; // a name only at the head of a clause
    };

    Result<> loadPairs();

    WordTable m_signs; // 美, 野: into m_meanings
    std::vector<Sign> m_meanings;
    QHash<QChar, QString> m_countrySigns; // 미 → 미국, where several stand joined
    WordTable m_pairs; // into m_pairWords
    std::vector<QStringList> m_pairWords; // what must follow; empty for anything
    WordTable m_pairFollowers; // what may be written onto a pair besides particles
};

} // namespace sokbo::entity

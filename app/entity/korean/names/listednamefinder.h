// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/korean/grammar/grammar.h"

namespace sokbo::entity {

// Finds names of the lists, where their borders fit, and companies by their code.
class ListedNameFinder {
public:
    Result<> load();
    void find(const KoreanContext &context, Candidates &found) const;

private:
    void addListed(const KoreanContext &context, int start, WordTable::Match match, bool isTrusted,
        Candidates &found) const;
    bool isFollowed(const KoreanContext &context, int end) const;
    void findBranded(const KoreanContext &context, const Word &word, Candidates &found) const;

    WordTable m_placeFollowers; // written onto a place's name: 한국영화, 서울발
    WordTable m_brands; // written onto their companies' names: KT스카이라이프
};

} // namespace sokbo::entity

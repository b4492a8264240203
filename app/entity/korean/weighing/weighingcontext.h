// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/korean/amounts/units.h"
#include "entity/korean/grammar/grammar.h"

namespace sokbo::entity {

// Words by which a name or amount of the tagger is seen to be none.
struct DoubtLists {
    Result<> load();

    WordTable things; // letters that stand for a thing as often as others stand for who: AI, ESG
    WordTable companyActs; // what a company does or has: 주가, 이사회
    WordTable numberTails; // what follows an amount within its word
    SuffixTable letterKinds; // what a letter behind it tells apart: 클래스, 플랜
};

// A title or a text, as it is weighed against the tagger.
struct WeighingContext : KoreanContext {
    const DoubtLists &doubts;
    const Units &units;
};

} // namespace sokbo::entity

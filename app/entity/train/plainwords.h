// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/train/corpus.h"

#include <cstdint>
#include <vector>

namespace sokbo::entity::train {

// By what words look like (TaggerFeatures' hints), those that hold no name are told from the others: a sum of
// weights below the threshold.
struct PlainWords {
    std::int32_t threshold = 0;
    std::vector<std::int8_t> weights;
};

// Learned on nine of ten folds. The tenth sets the threshold: so high that of its words with names or titles
// only `lost` of a thousand are below it.
PlainWords learnPlainWords(const Corpus &corpus, const CorpusNames &names, int lost = 20);

} // namespace sokbo::entity::train

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/train/crf.h"
#include "entity/train/plainwords.h"

namespace sokbo::entity::train {

// Writes what entity/taggermodel.h reads: weights as whole numbers of one scale, small ones left out. `rows`
// are the crf's rows as the tagger numbers them, in order.
Result<> writeModel(const QString &path, const Crf &crf, const std::vector<std::string> &types,
    const CorpusNames &names, const PlainWords &plain, const std::vector<std::uint32_t> &rows,
    const QString &notes);

} // namespace sokbo::entity::train

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/train/corpus.h"

namespace sokbo::entity::train {

// Prints precision, recall and F1 of a written model by type, over names whose both borders and type are
// right. `sentences` should be none that the model was trained on.
Result<> checkModel(const QString &path, const CorpusFiles &sentences);

} // namespace sokbo::entity::train

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/taggermodel.h"

#include <QStringView>

#include <vector>

namespace sokbo::entity {

struct TaggedSpan {
    int start = 0; // UTF-16 units in the text
    int end = 0;
    int type = 0; // the model's number
};

// The best labels for a text by exact Viterbi search, sentence by sentence. Time is linear in the text. Safe
// to call from many threads.
std::vector<TaggedSpan> tag(const TaggerModel &model, QStringView text);

} // namespace sokbo::entity

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/tagger/model.h"

#include <QStringView>

#include <utility>
#include <vector>

namespace sokbo::entity {

struct TaggedSpan {
    int start = 0; // UTF-16 units in the text
    int end = 0;
    int type = 0; // the model's number
    int margin = 0; // by how much the span scores more than the same characters outside any name
};

using Stretches = std::vector<std::pair<int, int>>; // starts and ends in UTF-16 units, in order

struct Tagging {
    std::vector<TaggedSpan> spans; // in order
    Stretches read; // the sentences that were looked at: those with Hangul in them
};

// How well a stretch of a sentence would do as a person's name, less how well outside any: by this the tagger
// has a say on names that it did not choose itself.
class PersonScores {
public:
    PersonScores(const TaggerModel &model, QStringView sentence);

    int marginOf(int start, int end); // UTF-16 units in the sentence

private:
    const TaggerModel *m_model;
    TaggerText m_text;
    TaggerFeatures m_features;
    std::vector<std::int16_t> m_scores; // of one character's labels
};

// The best labels for a text by exact Viterbi search, sentence by sentence. Time is linear in the text. Safe
// to call from many threads.
Tagging tag(const TaggerModel &model, QStringView text);

} // namespace sokbo::entity

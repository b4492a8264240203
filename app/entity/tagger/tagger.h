// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/tagger/model.h"

#include <QStringView>

#include <limits>
#include <optional>
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

// What the tagger thinks of spans that it did not choose itself.
class SpanScores {
public:
    // The characters or words of a span, found once for all types; none where the tagger did not look at it.
    struct Units {
        std::size_t first = 0;
        std::size_t end = 0;
    };
    Units unitsOf(int start, int end) const; // UTF-16 units in the text
    // By how much the span scores more as a name of the type than outside any; no answer where there are no
    // units.
    std::optional<int> marginOf(Units units, int type) const;
    bool isPlain(int start) const; // it begins in a word that the tagger passed over

private:
    friend class Search;
    static constexpr std::size_t most = 100000; // characters or words that are kept: some megabytes

    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    const std::int16_t *scoresAt(std::uint32_t row) const
    {
        return m_scores.data() + std::size_t(row) * m_labels;
    }

    std::size_t m_labels = 0; // of a row
    std::vector<int> m_positions; // of every character or word
    std::vector<int> m_ends;
    std::vector<std::uint32_t>
        m_rows; // of its scores; none where the tagger passed over it, which weighs nothing
    std::vector<std::int16_t> m_scores; // of the labels, row by row
};

struct Tagging {
    std::vector<TaggedSpan> spans; // in order
    std::vector<TaggedSpan> nearMisses; // what the best labelling lacks, and one that leans towards names has
    // What was looked at: sentences with Hangul in them, or those without, where the model's units are words.
    Stretches read;
    SpanScores scores;
};

// The best labels for a text by exact Viterbi search, sentence by sentence. Time is linear in the text. Safe
// to call from many threads.
Tagging tag(const TaggerModel &model, QStringView text, Convention convention = Convention::Own);

} // namespace sokbo::entity

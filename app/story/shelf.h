// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "story/likeness.h"

#include <deque>
#include <limits>
#include <vector>

namespace sokbo::story {

// The articles of these days, found by what they have in common.
class Shelf {
public:
    using Slot = std::uint32_t; // of an article; given again after it was removed and swept up

    struct Candidate {
        Slot slot;
        float cosine; // of headlines and first sentences, about
    };

    const WeighedSignature &at(Slot slot) const { return m_articles[slot]; } // without its rows
    qint64 published(Slot slot) const { return m_briefs[slot].published; } // seconds since 1970
    Slot add(WeighedSignature article);
    void remove(Slot slot);
    // Removed articles still stand under their tokens, where a search passes them over: taking one out would
    // walk all its lists. Whether so many do that sweep() is worth its walk over everything.
    bool isCluttered() const { return m_removed.size() > 64 && m_removed.size() * 8 > m_articles.size(); }
    void sweep();
    // Those that may be about the same, the likest first, published within so many seconds.
    std::vector<Candidate> candidates(const WeighedSignature &article, qint64 within) const;

private:
    // What a search looks at of every article that it comes across.
    struct Brief {
        float norm = 1; // allNorm
        qint64 published = 0;
    };
    static constexpr qint64 never
        = std::numeric_limits<qint64>::min() / 2; // when a removed one was published

    std::deque<WeighedSignature> m_articles; // many, and large: they never move
    std::vector<Brief> m_briefs;
    std::vector<Slot> m_removed, m_free;
    std::vector<std::vector<Slot>> m_byRow; // of the tokens' counts
    mutable std::vector<float> m_scores; // one for each slot, all 0 between two searches
    mutable std::vector<Slot> m_touched; // of the last search
};

} // namespace sokbo::story

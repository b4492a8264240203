// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "story/likeness.h"

#include <QHash>

namespace sokbo::story {

// The articles of these days, found by what they have in common.
class Shelf {
public:
    using Slot = std::uint32_t; // of an article; given again after it was removed

    struct Candidate {
        Slot slot;
        float cosine; // of headlines and first sentences, about
    };

    const WeighedSignature &at(Slot slot) const { return m_articles[slot]; }
    Slot add(WeighedSignature article);
    void remove(Slot slot);
    // Those that may be about the same, the likest first, published within so many seconds.
    std::vector<Candidate> candidates(const WeighedSignature &article, qint64 within) const;

private:
    // What a search looks at of every article that it comes across.
    struct Brief {
        float norm = 1; // allNorm
        qint64 published = 0;
    };
    std::vector<WeighedSignature> m_articles;
    std::vector<Brief> m_briefs;
    std::vector<Slot> m_free;
    QHash<Token, std::vector<Slot>> m_byToken;
    mutable std::vector<float> m_scores; // one for each slot, all 0 between two searches
};

} // namespace sokbo::story

// SPDX-License-Identifier: GPL-3.0-or-later
#include "story/shelf.h"

#include <algorithm>
#include <cmath>

namespace sokbo::story {

namespace {

constexpr size_t mostCandidates = 32;
constexpr float leastTelling = 3.0f; // weight; what one article of twenty has leads nowhere
// What one of five has, of so many days and of the background, does not become that rare while it is held.
constexpr float leastListed = 1.5f;
constexpr float leastCosine = 0.06f; // what is less alike is never one story

} // namespace

Shelf::Slot Shelf::add(WeighedSignature article)
{
    Slot slot = Slot(m_articles.size());
    if (m_free.empty()) {
        m_articles.emplace_back();
        m_briefs.emplace_back();
        m_scores.push_back(0);
    } else {
        slot = m_free.back();
        m_free.pop_back();
    }
    m_articles[slot] = std::move(article);
    m_briefs[slot] = {m_articles[slot].allNorm, m_articles[slot].signature.published};
    const std::vector<TokenCounts::Row> &rows = m_articles[slot].rows.all;
    for (size_t i = 0; i < rows.size(); ++i) {
        if (m_articles[slot].all[i] < leastListed)
            continue;
        if (rows[i] >= m_byRow.size())
            m_byRow.resize(size_t(rows[i]) + 1);
        m_byRow[rows[i]].push_back(slot);
    }
    m_articles[slot].rows = {}; // only who searches asks for them
    return slot;
}

void Shelf::remove(Slot slot)
{
    m_articles[slot] = {};
    m_briefs[slot].published = never;
    m_removed.push_back(slot);
}

void Shelf::sweep()
{
    for (std::vector<Slot> &slots : m_byRow) {
        std::erase_if(slots, [&](Slot slot) { return m_briefs[slot].published == never; });
        if (slots.empty())
            slots.shrink_to_fit();
    }
    m_free.insert(m_free.end(), m_removed.begin(), m_removed.end());
    m_removed.clear();
}

std::vector<Shelf::Candidate> Shelf::candidates(const WeighedSignature &article, qint64 within) const
{
    // Filled without asking whether there is room: as many as there are slots, and one that is written too
    // much.
    m_touched.resize(m_articles.size() + 1);
    size_t touched = 0;
    for (size_t i = 0; i < article.all.size(); ++i) {
        if (article.all[i] < leastTelling)
            continue;
        const TokenCounts::Row row = article.rows.all[i];
        if (row >= m_byRow.size())
            continue;
        const float weight = article.all[i] * article.all[i];
        for (const Slot slot : m_byRow[row]) {
            m_touched[touched] = slot;
            touched += size_t(m_scores[slot] == 0);
            m_scores[slot] += weight;
        }
    }
    std::vector<Candidate> candidates;
    for (size_t i = 0; i < touched; ++i) {
        const Slot slot = m_touched[i];
        const Brief &other = m_briefs[slot];
        const float cosine = std::exchange(m_scores[slot], 0.0f) / (article.allNorm * other.norm);
        if (cosine >= leastCosine && std::abs(other.published - article.signature.published) <= within)
            candidates.push_back({slot, cosine});
    }
    const auto likest = [](const Candidate &a, const Candidate &b) {
        return a.cosine != b.cosine ? a.cosine > b.cosine : a.slot < b.slot;
    };
    const auto end = candidates.begin() + std::min(mostCandidates, candidates.size());
    std::partial_sort(candidates.begin(), end, candidates.end(), likest);
    candidates.erase(end, candidates.end());
    return candidates;
}

} // namespace sokbo::story

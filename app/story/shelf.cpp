// SPDX-License-Identifier: GPL-3.0-or-later
#include "story/shelf.h"

#include <algorithm>
#include <cmath>

namespace sokbo::story {

namespace {

constexpr size_t mostCandidates = 32;
constexpr float leastTelling = 3.0f; // weight; what one article of twenty has leads nowhere
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
    for (const Token token : m_articles[slot].signature.all)
        m_byToken[token].push_back(slot);
    return slot;
}

void Shelf::remove(Slot slot)
{
    for (const Token token : m_articles[slot].signature.all) {
        const auto found = m_byToken.find(token);
        std::erase(*found, slot);
        if (found->empty())
            m_byToken.erase(found);
    }
    m_articles[slot] = {};
    m_free.push_back(slot);
}

std::vector<Shelf::Candidate> Shelf::candidates(const WeighedSignature &article, qint64 within) const
{
    std::vector<Slot> touched;
    for (size_t i = 0; i < article.all.size(); ++i) {
        if (article.all[i] < leastTelling)
            continue;
        const auto found = m_byToken.constFind(article.signature.all[i]);
        if (found == m_byToken.cend())
            continue;
        const float weight = article.all[i] * article.all[i];
        for (const Slot slot : *found) {
            if (m_scores[slot] == 0)
                touched.push_back(slot);
            m_scores[slot] += weight;
        }
    }
    std::vector<Candidate> candidates;
    for (const Slot slot : touched) {
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

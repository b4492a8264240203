// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace sokbo::entity {

// What the features of words by themselves weigh, whatever stands beside them: words repeat, across articles
// too. Bounded: when it is full it begins anew, and the common words are soon back.
class WordMemory {
public:
    struct Word {
        std::uint64_t key = 0; // 0: nothing is known of it yet
        std::uint32_t characters = 0;
        std::int32_t hints = 0; // their sum
        std::uint32_t scores = none; // of its characters' labels: where they begin
    };
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    // Where the word of this key and length stands, or is to stand: whoever gives it both has counted it in.
    // Two words may have one key, but each reads no more scores than it has. Valid until the next call. Keys
    // are not 0.
    Word &find(std::uint64_t key, std::size_t characters)
    {
        if (m_words.empty() || m_count >= mostWords || m_scores.size() + longestScores > mostScores)
            clear();
        std::size_t slot = std::size_t(key) & (slots - 1);
        while (m_words[slot].key != 0 && (m_words[slot].key != key || m_words[slot].characters != characters))
            slot = (slot + 1) & (slots - 1);
        m_count += m_words[slot].key == 0 ? 1 : 0;
        return m_words[slot];
    }
    void prefetch(std::uint64_t key) const
    {
        if (!m_words.empty())
            __builtin_prefetch(&m_words[std::size_t(key) & (slots - 1)]);
    }
    // Room for scores, all 0, `longestScores` at most.
    std::int16_t *addScores(Word &word, std::size_t count)
    {
        word.scores = std::uint32_t(m_scores.size());
        m_scores.resize(m_scores.size() + count);
        return m_scores.data() + word.scores;
    }
    const std::int16_t *scoresOf(const Word &word) const { return m_scores.data() + word.scores; }

    void clear()
    {
        m_words.assign(slots, {});
        m_scores.clear();
        m_scores.reserve(mostScores); // costs what is written of it, and growing would cost more
        m_count = 0;
    }

    static constexpr std::size_t longestScores = 2'000;

private:
    static constexpr std::size_t slots = 16'384; // a power of two, of which a quarter stays free
    static constexpr std::size_t mostWords = slots / 4 * 3;
    static constexpr std::size_t mostScores = 1'500'000; // 3 MB

    std::vector<Word> m_words;
    std::vector<std::int16_t> m_scores;
    std::size_t m_count = 0;
};

} // namespace sokbo::entity

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

namespace sokbo::entity {

// What the features of words by themselves weigh, whatever stands beside them: words repeat, across articles
// too. Bounded: when it is full, a new half begins, which takes over from the former one what is met again;
// the rest goes with the next.
class WordMemory {
public:
    struct Word {
        std::uint64_t key = 0; // 0: nothing is known of it yet
        std::uint32_t characters = 0;
        std::int32_t hints = 0; // their sum
        std::uint32_t scores = none; // of its characters' labels: where they begin
        std::uint32_t count = 0; // of these
    };
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    // Where the word of this key and length stands, or is to stand: whoever gives it both has counted it in.
    // Two words may have one key, but each reads no more scores than it has. Valid until the next call. Keys
    // are not 0.
    Word &find(std::uint64_t key, std::size_t characters)
    {
        if (m_newer.words.empty() || m_newer.count >= mostWords
            || m_newer.scores.size() + longestScores > mostScores)
            beginHalf();
        Word &word = m_newer.slotOf(key, characters);
        if (word.key != 0)
            return word;
        ++m_newer.count;
        if (const Word &former = m_older.slotOf(key, characters); former.key != 0)
            takeOver(former, word);
        return word;
    }
    void prefetch(std::uint64_t key) const
    {
        if (m_newer.words.empty())
            return;
        __builtin_prefetch(&m_newer.words[firstSlot(key)]);
        __builtin_prefetch(&m_older.words[firstSlot(key)]);
    }
    // Room for scores, all 0, `longestScores` at most.
    std::int16_t *addScores(Word &word, std::size_t count)
    {
        word.scores = std::uint32_t(m_newer.scores.size());
        word.count = std::uint32_t(count);
        m_newer.scores.resize(m_newer.scores.size() + count);
        return m_newer.scores.data() + word.scores;
    }
    const std::int16_t *scoresOf(const Word &word) const { return m_newer.scores.data() + word.scores; }

    static constexpr std::size_t longestScores = 2'000;

private:
    static constexpr std::size_t slots = 16'384; // a power of two, of which a quarter stays free
    static constexpr std::size_t mostWords = slots / 4 * 3;
    static constexpr std::size_t mostScores = 1'000'000; // 2 MB

    static std::size_t firstSlot(std::uint64_t key) { return std::size_t(key) & (slots - 1); }

    struct Half {
        std::vector<Word> words;
        std::vector<std::int16_t> scores;
        std::size_t count = 0;

        Word &slotOf(std::uint64_t key, std::size_t characters)
        {
            std::size_t slot = firstSlot(key);
            while (words[slot].key != 0 && (words[slot].key != key || words[slot].characters != characters))
                slot = (slot + 1) & (slots - 1);
            return words[slot];
        }
        void clear()
        {
            words.assign(slots, {});
            scores.clear();
            scores.reserve(mostScores); // costs what is written of it, and growing would cost more
            count = 0;
        }
    };

    void beginHalf()
    {
        if (m_newer.words.empty())
            m_newer.clear();
        std::swap(m_newer, m_older);
        m_newer.clear();
    }

    void takeOver(const Word &former, Word &word)
    {
        word = former;
        if (former.scores == none)
            return;
        const std::int16_t *scores = m_older.scores.data() + former.scores;
        word.scores = std::uint32_t(m_newer.scores.size());
        m_newer.scores.insert(m_newer.scores.end(), scores, scores + former.count);
    }

    Half m_newer;
    Half m_older;
};

} // namespace sokbo::entity

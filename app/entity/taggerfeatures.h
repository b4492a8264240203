// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <cstdint>
#include <vector>

namespace sokbo::entity {

// A sentence as the tagger sees it: its characters without white space, each knowing whether white space
// stood before it. Korean particles stick to names, so the tagger labels characters and not words.
struct TaggerText {
    std::vector<char32_t> characters;
    std::vector<std::uint8_t> afterSpace; // 1 also for the first character
    std::vector<int> positions; // UTF-16 units in the text that was given
};
TaggerText taggerText(QStringView text);

// What is known of a string that was a name in the training text. Types are the tagger's own numbers, from 1.
struct KnownName {
    std::uint8_t commonest = 0; // 0: not known
    std::uint8_t frequency = 0; // 1 once or twice, 2 up to seven times, 3 more often
    std::uint32_t types = 0; // a bit for each type that it was seen with
};

class KnownNames {
public:
    virtual ~KnownNames() = default;
    virtual KnownName find(std::uint64_t key) const = 0;
};

// The key of a run of characters in KnownNames; digits are all alike.
std::uint64_t nameKey(const char32_t *characters, std::size_t count);
inline constexpr std::size_t longestKnownName = 12; // characters

// The features of every character, as row numbers of the model. The trainer and the tagger both call this, so
// that they cannot differ. Linear in the text: words are cut at a length that no Korean word has.
class TaggerFeatures {
public:
    static constexpr int rowBits = 24;

    void read(const TaggerText &text, const KnownNames &names);

    std::size_t size() const { return m_offsets.size() - 1; } // characters
    const std::uint32_t *begin(std::size_t character) const { return m_rows.data() + m_offsets[character]; }
    const std::uint32_t *end(std::size_t character) const { return m_rows.data() + m_offsets[character + 1]; }

private:
    std::vector<std::uint32_t> m_rows;
    std::vector<std::uint32_t> m_offsets{0};
};

} // namespace sokbo::entity

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
void readTaggerText(QStringView text, TaggerText &result); // the same, in room that is used again

constexpr char32_t digitsAlike(char32_t c)
{
    return c >= U'0' && c <= U'9' ? U'0' : c;
}

// The key of a run of characters in KnownNames; digits are all alike.
std::uint64_t nameKey(const char32_t *characters, std::size_t count);
std::uint64_t nameKey(QStringView name); // its white space does not count

} // namespace sokbo::entity

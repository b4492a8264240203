// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace sokbo::entity {

// A bit for the top bits of each of many keys, small enough to stay in the processor's cache: where nearly
// all that is asked for is not there, it saves the look. Without keys it lets everything through.
class KeyFilter {
public:
    void makeBits(int exponent) // 2^exponent of them, 64 or more
    {
        m_shift = 64 - exponent;
        m_bits.assign((std::size_t(1) << exponent) / 64, 0);
    }
    void add(std::uint64_t key) { m_bits[wordOf(key)] |= bitOf(key); }
    bool mayHold(std::uint64_t key) const { return m_bits.empty() || (m_bits[wordOf(key)] & bitOf(key)); }

private:
    std::size_t wordOf(std::uint64_t key) const { return std::size_t(key >> m_shift) / 64; }
    std::uint64_t bitOf(std::uint64_t key) const { return std::uint64_t(1) << (key >> m_shift) % 64; }

    std::vector<std::uint64_t> m_bits;
    int m_shift = 0;
};

} // namespace sokbo::entity

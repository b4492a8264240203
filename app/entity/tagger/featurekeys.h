// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>

// Hashes, of which the features of characters and of words are numbers.
namespace sokbo::entity {

using Key = std::uint64_t;

constexpr Key nameSeed = 0x5DEECE66D;

constexpr Key mix(Key key)
{
    key ^= key >> 33;
    key *= 0xff51afd7ed558ccdULL;
    key ^= key >> 33;
    key *= 0xc4ceb9fe1a85ec53ULL;
    return key ^ (key >> 33);
}

// One multiplication: tens of these are made for every character. Rows are taken from the top bits, which it
// mixes best.
constexpr Key add(Key key, Key value)
{
    key = (key + value + 1) * 0x9E3779B97F4A7C15ULL;
    return key ^ (key >> 32);
}

// Each family of features begins its keys with a number of its own.
consteval Key seed(unsigned family)
{
    return mix(family * 0x9E3779B97F4A7C15ULL + 1);
}

template <unsigned First, std::size_t... Each>
consteval std::array<Key, sizeof...(Each)> seedsOf(std::index_sequence<Each...>)
{
    return {seed(First + unsigned(Each))...};
}

template <unsigned First, std::size_t Count>
constexpr std::array<Key, Count> seeds = seedsOf<First>(std::make_index_sequence<Count>());

} // namespace sokbo::entity

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sokbo::entity {

// The program is built for every x86-64 processor. What goes through many weights is compiled once more for
// those that add sixteen words at once and count bits, as nearly all do since 2013; both find the same.
#if defined(__x86_64__)
#define SOKBO_WIDE [[gnu::target("avx2,popcnt")]]
inline bool isProcessorWide()
{
    static const bool isWide = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("popcnt");
    return isWide;
}
#else
#define SOKBO_WIDE
inline bool isProcessorWide()
{
    return false;
}
#endif

} // namespace sokbo::entity

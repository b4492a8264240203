// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/arenas.h"

#include <QThread>

#include <algorithm>
#include <cstdlib>
#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace sokbo {

namespace {

// The window, the store's writer and its reader: with two they wait for each other, two milliseconds of a
// start.
constexpr int least = 3;

} // namespace

void limitArenas()
{
#if defined(__GLIBC__)
    mallopt(M_ARENA_MAX, std::max(least, QThread::idealThreadCount() / 2));
#endif
}

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/arenas.h"

#include <QThread>

#include <algorithm>
#include <cstdlib>
#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace sokbo {

void limitArenas()
{
#if defined(__GLIBC__)
    mallopt(M_ARENA_MAX, std::max(2, QThread::idealThreadCount() / 2));
#endif
}

} // namespace sokbo

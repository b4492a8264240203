// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/host.h"

#include "net/queue.h"

namespace sokbo {

namespace {

constexpr int patience = 3; // {

struct Guest;

int wait(int seconds)
{
    const int patienceLeft = seconds;
    return patienceLeft;
}

} // namespace

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/host.h"

#include "net/queue.h"

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sokbo {

// Call it before the first thread starts. The C library gives every thread a heap of its own, up to eight for
// each core, and each of them keeps what was freed there: a few are enough for a program that works in waves.
void limitArenas();

} // namespace sokbo

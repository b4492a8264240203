// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

namespace sokbo {

inline constexpr int outOfRoom = 13; // the code of such an error; SQLite's own for it

// Whether the disk was full: nothing is wrong with the database, and nothing that takes more room can help.
inline bool isOutOfRoom(const Error &error)
{
    return error.kind == Error::Kind::Store && error.code == outOfRoom;
}

} // namespace sokbo

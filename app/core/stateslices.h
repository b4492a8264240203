// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formerstate.h"

namespace sokbo {

// States that restore the same when they are put back one after another, with some `size` marks or tagged
// articles in each, so that nothing waits long for one of them. All but marks and tags is in one of them. A
// state in which a tag changed several times cannot be cut.
QList<FormerState> inSlices(const FormerState &state, qsizetype size);

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bbs/boardpage.h"

namespace sokbo {

// What stands around the rows of a list.
QString boardTitle(const BoardPage &page);
QString boardFeed(
    const BoardPage &page); // the address of the board's own RSS or Atom; empty where it names none
QString nextListPage(const BoardPage &page); // of the older rows; empty on the last page

} // namespace sokbo

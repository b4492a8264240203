// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bbs/boardpage.h"

namespace sokbo {

// What a list page shows around its rows.
QString boardTitle(const BoardPage &page);
QString boardFeed(
    const BoardPage &page); // the address of the board's own RSS or Atom feed; empty if it names none
QString nextListPage(
    const BoardPage &page); // the address of the page with the older rows; empty on the last page

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sokbo {

class ArticleArea;
class BoardArea;
class SearchBar;
class Sidebar;
class StatusLine;

// The window's parts on screen. They belong to the window and live as long as it does.
struct Panes {
    Sidebar &sidebar;
    BoardArea &board;
    ArticleArea &article;
    SearchBar &search;
    StatusLine &status;
};

} // namespace sokbo

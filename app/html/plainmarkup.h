// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/htmlnode.h"

#include <QStringView>

#include <optional>
#include <vector>

namespace sokbo {

// The nodes of the tree that a browser builds from this source, where its markup is so plain that it says
// itself where each element ends: paragraphs, lists, links, pictures and emphasis, every one closed in its
// order and where it may stand. Most texts of feeds are written so, and need no tree builder. Nothing is
// guessed: for all other sources there is no answer.
std::optional<std::vector<HtmlNode>> plainNodes(QStringView html);

} // namespace sokbo

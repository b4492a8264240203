// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feeditem.h"
#include "core/result.h"
#include "html/htmltree.h"

#include <QUrl>

namespace sokbo {

// Reads a list page of unknown software by what it looks like: rows that repeat, each with one headline that
// leads to another page of the same site, with a date or a number where there is one. What a row does not
// clearly say stays empty. An entry's id is its address, without what belongs to the list or changes with
// every answer. Error kind: Parse, with the reason, where no rows make sense: too few; headlines too short;
// neither dates nor numbers beside weak headlines; the page shows an article.
Result<ParsedFeed> parseByLooks(const HtmlTree &tree, const QUrl &base, const QDateTime &fetched);

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bbs/boardarticle.h"
#include "core/feeditem.h"
#include "core/result.h"
#include "core/source.h"

#include <QUrl>

#include <optional>

namespace sokbo {

// Which board software made a page, judged by its markup, or Site for a list page of a site that we know;
// none if it is not a board that we read. Never Looks: nobody can be sure of that.
std::optional<SourceKind> boardKind(const QString &html, const QUrl &url);

// Reads a list page, or the list under a read page. The headings tell what the columns hold; notices are
// marked; addresses are absolute. An item's id is the document number (Rhymix document_srl, gnuboard wr_id),
// never the row's 번호. For rows of today, boards show only the time, and for rows of this year only the day:
// `fetched` (UTC) says which day and year that is. Without it such rows have no date. Of sites that we know
// (Site) and lists that are read by their looks (Looks) an item's id is its address, and no rows are an
// error. Error kind: Parse.
Result<ParsedFeed> parseBoard(
    const QString &html, SourceKind kind, const QUrl &base, const QDateTime &fetched = {});

// Reads the article that a read page shows. Error kind: Parse.
Result<BoardArticle> parseBoardArticle(
    const QString &html, SourceKind kind, const QUrl &base, const QDateTime &fetched = {});

} // namespace sokbo

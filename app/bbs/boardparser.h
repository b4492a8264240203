// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bbs/boardarticle.h"
#include "core/feeditem.h"
#include "core/result.h"
#include "core/source.h"

#include <QUrl>

#include <optional>

namespace sokbo {

// Which board software made a page, judged by its markup; none where it is no board that we read.
std::optional<SourceKind> boardKind(const QString &html, const QUrl &url);

// A list page, or a read page with the list under it: rows by their headings, notices marked, addresses
// absolute. The item's id is the document number (Rhymix document_srl, gnuboard wr_id), never the row's 번호.
// Boards show only the time of today's rows and only the day of this year's: `fetched` (UTC) tells which day
// and year that is; without it such rows have no date. Error kind: Parse.
Result<ParsedFeed> parseBoard(
    const QString &html, SourceKind kind, const QUrl &base, const QDateTime &fetched = {});

// The article that a read page shows. Error kind: Parse.
Result<BoardArticle> parseBoardArticle(
    const QString &html, SourceKind kind, const QUrl &base, const QDateTime &fetched = {});

} // namespace sokbo

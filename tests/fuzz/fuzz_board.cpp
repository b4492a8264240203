// SPDX-License-Identifier: GPL-3.0-or-later
#include "bbs/boardparser.h"
#include "fuzz/fuzzing.h"

using namespace sokbo;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QUrl url(QStringLiteral("https://board.example/news"));
    const QString html = QString::fromUtf8(bytesOf(data, size));
    boardKind(html, url);
    for (SourceKind kind : {SourceKind::Rhymix, SourceKind::Gnuboard}) {
        if (const Result<ParsedFeed> board = parseBoard(html, kind, url))
            for (const FeedItem &row : board->entries)
                MUST_HOLD(!row.id.isEmpty());
        parseBoardArticle(html, kind, url);
    }
    const QUrl gallery(QStringLiteral("https://gall.dcinside.com/board/lists/?id=village"));
    for (SourceKind kind : {SourceKind::Site, SourceKind::Looks}) {
        if (const Result<ParsedFeed> list = parseBoard(html, kind, gallery))
            for (const FeedItem &row : list->entries) {
                MUST_HOLD(!row.id.isEmpty() && !row.title.isEmpty());
                MUST_HOLD(QUrl(row.link).isValid());
            }
    }
    return 0;
}

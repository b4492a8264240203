// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/feedparser.h"
#include "fuzz/fuzzing.h"

using namespace sokbo;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const FeedHints hints{QUrl(QStringLiteral("https://feeds.example/news/rss.xml")), {},
        QDateTime(QDate(2025, 2, 4), QTime(6, 20), Qt::UTC)};
    const QByteArray bytes = bytesOf(data, size);
    looksLikeFeed(bytes, hints);
    const Result<ParsedFeed> feed = parseFeed(bytes, hints);
    MUST_HOLD(feed || !feed.error().message.isEmpty());
    if (!feed)
        return 0;
    MUST_HOLD(!feed->kind.isEmpty());
    for (const FeedItem &item : feed->entries)
        MUST_HOLD(item.title == item.title.simplified()); // plain text on one line
    return 0;
}

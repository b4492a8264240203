// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The pure stages of the pipeline: values in, values out, in whatever thread. Nothing here waits for
// anything.

#include "core/feeditem.h"
#include "core/source.h"
#include "entity/corrections.h"
#include "entity/headlineflag.h"
#include "entity/recogniser.h"
#include "net/fetcher.h"
#include "store/store.h"

#include <memory>
#include <optional>

namespace sokbo {

// Response ─feed|bbs→ FeedItems, newest first as they stand in it. Error kinds: Parse, TooLarge.
// `fetched` (UTC) is what dates without a day or a year are read against.
Result<ParsedFeed> readDocument(
    const Source &source, const FetchResponse &response, const QDateTime &fetched);

// What makes an entry the same one at the next sync: its id, else its link, else title and date. Never empty.
QString guidOf(const FeedItem &item);
// An entry's title as it stands on the board: cut to a sensible length, its flag apart; what a board pins up
// is flagged as a notice.
FlaggedTitle headlineOf(const FeedItem &item);
// Where the next part of an article stands whose parts so far these are; empty where it has no more.
QUrl nextPart(const QList<FetchResponse> &pages);
// Of everything that the source says of an entry: equal where nothing changed.
size_t fingerprint(const FeedItem &item);

// An entry with its own page where that was fetched, and the pages behind it where the article has several
// parts.
struct Draft {
    FeedItem item;
    QList<FetchResponse> pages;
};

// Text ─entity→ Mentions, as the reader wants them.
struct Marker {
    std::shared_ptr<const Recogniser> recogniser;
    std::shared_ptr<const Corrections> corrections;
    qint64 correctionRevision = 0;

    QList<Mention> marksOf(const Article &article) const;
    AnalysedArticle marked(Article article) const;
};

// What the stages need besides the draft.
struct AnalysisContext {
    SourceId source;
    SourceKind kind = SourceKind::Feed;
    QUrl base; // of relative addresses in the entries
    QString language; // as the feed claims
    QDateTime now; // UTC
};

// Draft ─article→ Article ─entity→ Mentions: one job a draft.
AnalysedArticle analyse(const Draft &draft, const AnalysisContext &context, const Marker &marker);

// A stored article with the text of its pages in place of what it has. Error kind: NotFound where they hold
// none. `now`: UTC.
Result<AnalysedArticle> analyseWhole(const StoredArticle &stored, SourceKind kind,
    const QList<FetchResponse> &pages, const QDateTime &now, const Marker &marker);

// "ko" or "en" by the script of the text, empty where it is neither. `claimed` is what the feed says.
QString guessLanguage(const QString &text, const QString &claimed);

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The pure stages of the pipeline: values in, values out, in any thread. Nothing here waits.

#include "core/feeditem.h"
#include "core/source.h"
#include "entity/corrections.h"
#include "entity/headlineflag.h"
#include "entity/recogniser.h"
#include "net/fetcher.h"
#include "store/store.h"
#include "text/entryidentity.h"

#include <memory>
#include <optional>

namespace sokbo {

// Response ─feed|bbs→ FeedItems, in the order of the document: newest first. `fetched` (UTC) completes dates
// that lack their day or year. Error kinds: Parse, TooLarge.
Result<ParsedFeed> readDocument(
    const Source &source, const FetchResponse &response, const QDateTime &fetched);

// An entry's title as the headline board shows it: cut to a sensible length, its flag apart. An entry that a
// bulletin board pins to the top is flagged as a notice.
FlaggedTitle headlineOf(const FeedItem &item);
// The address of the article that a page shows in a frame; empty where it shows its own.
QUrl framedIn(const FetchResponse &page);
// The address of an article's next part, after these; empty where there is none.
QUrl nextPart(const QList<FetchResponse> &pages);
// A hash of everything that the source says about an entry: equal where nothing changed.
size_t fingerprint(const FeedItem &item);

// An entry with the pages of its article: none where they were not fetched, several where it has several
// parts.
struct Draft {
    FeedItem item;
    QList<FetchResponse> pages;
};

// Text ─entity→ Mentions, with the user's corrections applied.
struct Marker {
    std::shared_ptr<const Recogniser> recogniser;
    std::shared_ptr<const Corrections> corrections;
    qint64 correctionRevision = 0;
    std::shared_ptr<const entity::Lessons> lessons{}; // what the corrections taught; null for nothing

    struct Marks {
        QList<Mention> mentions;
        QList<Quotation> quotations; // said by these
    };
    Marks marksOf(const Article &article) const;
    // What else the text tells: who wrote it, and what kind of article it is.
    Article described(Article article, const QString &text) const;
    AnalysedArticle marked(Article article) const; // both
};

// What the stages need to know besides the draft.
struct AnalysisContext {
    SourceId source;
    SourceKind kind = SourceKind::Feed;
    QUrl base; // for relative addresses in the entries
    QString language; // as the feed claims
    QDateTime now; // UTC
    int minutesAhead = 0; // by which the source's dates lie ahead of the time
};

// Draft ─article→ Article: one job a draft. Its marks are to be made later.
AnalysedArticle readDraft(const Draft &draft, const AnalysisContext &context, const Marker &marker);

// A stored article with the text of its pages in place of its own. `now` is UTC. Error kind: NotFound where
// the pages hold no article.
Result<AnalysedArticle> analyseWhole(const StoredArticle &stored, SourceKind kind,
    const QList<FetchResponse> &pages, const QDateTime &now, const Marker &marker);

// "ko" or "en" by the script of the text; empty for another language. `claimed` is what the feed says.
QString guessLanguage(const QString &text, const QString &claimed);

} // namespace sokbo

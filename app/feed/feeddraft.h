// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feeditem.h"
#include "feed/feedhints.h"

#include <climits>

namespace sokbo {

// A field that several elements can fill. It keeps the first non-empty value of the lowest rank.
struct Ranked {
    QString value;
    int rank = INT_MAX;

    void offer(QString candidate, int candidateRank)
    {
        if (candidateRank < rank && !candidate.isEmpty()) {
            value = std::move(candidate);
            rank = candidateRank;
        }
    }
};

// An entry, or the feed's own head, while it is read. Some values can only be completed at the end of the
// document: a later element may name the base of relative addresses, or the language of the dates.
struct EntryDraft {
    Ranked title;
    Ranked link;
    Ranked id;
    Ranked published;
    Ranked updated;
    Ranked content;
    Ranked summary;
    Ranked comments;
    Ranked duration; // of what the entry brings to listen to or to watch
    bool summaryIsRss = false; // it came from an element of RSS itself
    QString permalink; // the guid, if it is an address
    QString addressId; // the atom:id, if it is an address
    QStringList authors;
    int authorRank = INT_MAX;
    QStringList categories;
    QList<std::pair<int, Enclosure>> enclosures; // with their ranks

    void offerSummary(const QString &html, int rank, bool oneOfTwo);
    void offerAuthor(const QString &name, int rank);
    void offerCategory(const QString &name);
    void offerEnclosure(Enclosure enclosure, int rank);
};

struct FeedDraft {
    QString kind;
    EntryDraft head;
    QList<EntryDraft> entries;
    QString language;
    QString feedUrl;
    QString nextPage;
    int minutesToLive = 0;
    QString updatePeriod;
    int updateFrequency = 1;
};

ParsedFeed finished(FeedDraft draft, const FeedHints &hints);

} // namespace sokbo

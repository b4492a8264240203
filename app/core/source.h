// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dateshift.h"
#include "core/ids.h"
#include "core/keeping.h"
#include "core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QUrl>

#include <optional>

namespace sokbo {

// Site: a list page of a site whose rows we know. Looks: a list page of unknown software, whose rows are
// found by what they look like.
enum class SourceKind { Feed, Rhymix, Gnuboard, Site, Looks };
QString sourceKindName(
    SourceKind kind); // "feed", "rhymix", "gnuboard", "site", "looks": as in the contract and in the database
std::optional<SourceKind> sourceKindFromName(const QString &name);
// Rhymix and gnuboard: software whose list pages and read pages we know, and whose documents have numbers.
bool isBoardSoftware(SourceKind kind);

// The numbers stand in every data folder (source.full_text): one that was released never gets another
// meaning.
enum class FullText { FeedOnly = 0, AtSync = 1, OnOpening = 2 };

// When a source's images come by themselves. Who serves them learns when, and on opening that they are
// looked at. The numbers stand in every data folder (source.keep_images).
enum class ImageFetching {
    Ahead = 0, // after the sync, as far as there is room (OfflinePlan)
    AtSync = 1, // with the sync, to stay
    OnOpening = 2,
    WhenAsked = 3, // when the reader loads them, or saves the article
};

// What the last syncs learned. Times are UTC, invalid where unknown.
struct SourceState {
    QByteArray etag;
    QByteArray lastModified; // the header as it came
    QDateTime lastSync; // the last attempt that reached an answer
    QDateTime nextSync;
    std::optional<Error> error; // of the last attempt
    QDateTime errorSince; // the first of the unbroken row of failures that `error` ends
    int failures = 0; // in a row
    bool gone = false; // 410: never asked again on a schedule
    QUrl movedTo; // where its redirects led that call themselves permanent; empty for none
    int movedTimes = 0; // in a row, to that address
    int ttlMinutes = 0; // between two syncs, as the feed itself asks; 0 where it does not
    DateShift dates; // what its dates are worth
    // Whether its host had a private address when the reader named it: no name that was public then leads
    // into a private network later. Unknown before the first answer, and where a proxy asks.
    std::optional<bool> privateHost;

    friend bool operator==(const SourceState &, const SourceState &) = default;
};

// A feed or a board to which the reader is or was subscribed.
struct Source {
    SourceId id;
    SourceKind kind = SourceKind::Feed;
    QUrl url; // what is fetched
    QUrl siteUrl; // what a browser opens
    QString title; // the reader's name for it, else the feed's own
    QString feedTitle; // the feed's own, as it was last told
    QString folder; // a path with '/', empty for none
    FullText fullText = FullText::FeedOnly;
    ImageFetching images = ImageFetching::Ahead;
    bool preferred = false; // of copies of one text, its own is shown
    bool datesAsWritten = false; // even where they lie ahead
    SyncInterval interval;
    SourceKeeping keeping;
    bool marksHidden = false; // names are not marked in its articles on the screen
    bool muted = false; // nothing is notified of its articles
    bool readAtArrival = false; // its new articles count as read
    // In the order by hand, from 1; 0: it has none yet and stands behind those that have one. A folder stands
    // where the first of its sources does.
    int place = 0;
    bool signsIn = false; // a name and a password for it stand in the system's keyring
    SourceState state;
    QDateTime removed; // UTC: when the reader unsubscribed; invalid: subscribed

    // Unsubscribed: only the articles are left that the reader saved, tagged, noted or highlighted. Never
    // synced.
    bool isGone() const { return removed.isValid(); }
    // By how many minutes its articles are dated earlier than it writes.
    int minutesAhead() const { return datesAsWritten ? 0 : state.dates.minutes; }

    friend bool operator==(const Source &, const Source &) = default;
};

struct SourceCounts {
    int total = 0;
    int unread = 0;
};

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source.h"

#include <QHash>

#include <optional>

namespace sokbo {

// What the reader sets of a source. A field without a value stays as it is.
struct SourceEdit {
    std::optional<SourceKind> kind;
    std::optional<QUrl> url; // another one: the source counts as never synced
    std::optional<QString> title; // the reader's own name for it; empty: the feed's is shown
    std::optional<QString> folder; // another one without a `place`: the source becomes its last
    std::optional<FullText> fullText;
    std::optional<ImageFetching> images;
    std::optional<bool> signsIn;
    std::optional<bool> preferred;
    std::optional<bool> datesAsWritten; // the articles that are stored are dated again
    std::optional<SyncInterval> interval;
    std::optional<SourceKeeping> keeping;
    std::optional<int> place;
    std::optional<bool> marksHidden;
    std::optional<bool> muted;
    std::optional<bool> readAtArrival; // what is stored stays as it is

    friend bool operator==(const SourceEdit &, const SourceEdit &) = default;
};

using SourceEdits = QHash<SourceId, SourceEdit>;

// The fields in which `after` differs from `before`.
SourceEdit editBetween(const Source &before, const Source &after);

// What a sync learned of a source. It never touches what the reader sets.
struct SourceFacts {
    QUrl fetched; // the address that was asked; nothing is taken where the source has another one by now
    QUrl movedTo; // the address to ask from now on; empty: as before
    QUrl siteUrl; // taken where the source has none yet
    QString feedTitle; // the feed's own; empty: it was not told
    // Where `dates` of it say another offset than before, the articles that are stored are dated again.
    std::optional<SourceState> state;
    QDateTime datedSince; // only those that were fetched from then on; invalid: all

    friend bool operator==(const SourceFacts &, const SourceFacts &) = default;
};

// What unsubscribing does to the articles of a source.
struct SourceRemoval {
    int stays = 0; // saved, tagged, noted or highlighted
    int goes = 0;

    friend bool operator==(const SourceRemoval &, const SourceRemoval &) = default;
};

} // namespace sokbo

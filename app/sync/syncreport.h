// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"
#include "core/storynews.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace sokbo {

// What a sync did with one source.
struct SyncLine {
    SourceId source;
    QString title;
    QString status; // "ok" "unchanged" "error" "skipped" "cancelled"; "waiting": its server asked for a pause
                    // when another source was asked for
    int added = 0, revised = 0, unchanged = 0; // articles
    qint64 bytes = 0; // of the feed or list, as they came over the network
    qint64 milliseconds = 0; // from sending the request to the end
    std::optional<Error> error;
    QList<ArticleId> notify; // new articles that a rule wants the reader to be notified of
};

struct SyncReport {
    QList<SyncLine> lines; // one a source, in the order in which the sources were done
    QList<Development> developments; // of stories that the reader follows, oldest first
    bool cancelled = false;
    QList<ArticleId>
        notify; // as in the lines, of sources that were not asked now: an earlier sync was cut off
    std::optional<Error> unfinished; // why some new articles have no marks yet: the store refuses
    std::optional<Error> error; // why not a single source could be asked: the store cannot be read
};

struct SyncProgress {
    int done = 0, total = 0; // sources
    int added = 0; // articles so far
    QString title; // of the source that was done last
    int analysed = 0, toAnalyse = 0; // new articles, whose marks follow
    QStringList waitingFor; // titles of the sources that are under way
};

} // namespace sokbo

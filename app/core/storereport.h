// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/boardkey.h"
#include "core/ids.h"

#include <QList>
#include <QSet>
#include <QStringList>

#include <optional>

namespace sokbo {

struct IntakeReport {
    int added = 0;
    int revised = 0; // known, with another title or body: the earlier text is kept as a revision
    int unchanged = 0;
    // Of all that were given, in their order; none for those that went because the reader wants no more kept.
    QList<ArticleId> ids;
    QSet<ArticleId> fresh; // those of them that were added
    QList<ArticleId> notify; // those of them that a rule wants the reader to be notified of
};

struct QueueReport {
    QList<ArticleId> done; // those that left the queue
    QList<ArticleId> notify; // those of them that a rule wants the reader to be notified of
    qint64 milliseconds = 0; // of writing
};

// Why an image is kept: somebody asked for it, or because there is room (Store::trimImages).
enum class ImageKeep { Asked, WithinBudget };

struct TrimmedImages {
    qint64 bytes = 0; // that are left; an image of two articles counts twice
    std::optional<BoardKey> released; // the newest article that lost its images
};

struct StoreStats {
    qint64 articles = 0, unread = 0, saved = 0, sources = 0, tags = 0, entities = 0, mentions = 0, images = 0;
    qint64 databaseBytes = 0, imageBytes = 0;
    qint64 indexed = 0; // articles whose text can be searched
    int schemaVersion = 0;
};

// How the opening of a data folder ended an exchange of its database (a restore, a salvage) that had been cut
// off.
enum class CutExchange { None, Finished, TakenBack };

struct DoctorReport {
    QStringList problems; // one line each, English; empty: all is well
    QStringList repaired;
    bool damaged
        = false; // the file itself, beyond what repairing in place could mend: salvage() is what is left
};

} // namespace sokbo

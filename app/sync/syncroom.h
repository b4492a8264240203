// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/source.h"
#include "entity/corrections.h"
#include "entity/recogniser.h"
#include "net/robots.h"
#include "store/store.h"
#include "sync/cancellingfetcher.h"
#include "sync/syncoptions.h"

#include <QHash>
#include <QSet>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <memory>

namespace sokbo {

// What the sync thread remembers from one sync to the next, and forgets when the program ends.
struct SyncMemory {
    struct Robots {
        RobotsRules rules;
        QDateTime until;
    };
    QHash<QString, Robots> robots; // by scheme and host
    QHash<SourceId, QHash<QString, size_t>> entries; // fingerprints of what is in the store, by guid
    // After answers that changed nothing but the times of the next sync, which are not worth a write while
    // the program runs.
    struct Unwritten {
        SourceState state;
        QDateTime nextSyncInStore;
    };
    QHash<SourceId, Unwritten> unwritten;
    QHash<SourceId, Credentials> credentials; // of those that sign in, as far as they were read
    // Hosts of images that could not be reached several times in a row: each further try would wait as long.
    struct DeadHost {
        int failures = 0;
        QDateTime until; // left alone; invalid while there is still hope
    };
    QHash<QString, DeadHost> deadHosts;
    // What had no room the last time: fetching it again would only throw it out again.
    std::optional<BoardKey> noRoomFrom;
    qint64 roomForImages = 0; // that this is said of
    QSet<QString> hopelessPages; // answered with an error that will not pass
    std::shared_ptr<const Corrections> corrections; // none before they were first needed
    qint64 correctionRevision = -1;
};

// What everything in the sync thread works with.
struct SyncRoom {
    CancellingFetcher &fetcher;
    Store &store;
    std::shared_ptr<const Recogniser> recogniser;
    const Clock &clock;
    QThreadPool &pool;
    SyncMemory &memory;
    SyncOptions options;
};

template <typename Job>
auto inPool(const SyncRoom &room, Job job)
{
    return QtConcurrent::run(&room.pool, std::move(job));
}

} // namespace sokbo

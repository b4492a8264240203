// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/source.h"
#include "entity/corrections.h"
#include "entity/recogniser.h"
#include "net/robots.h"
#include "rules/rulebook.h"
#include "store/store.h"
#include "story/storybook.h"
#include "sync/cancellingfetcher.h"
#include "sync/expiring.h"
#include "sync/intakegate.h"
#include "sync/syncoptions.h"

#include <QHash>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <deque>
#include <memory>
#include <optional>

namespace sokbo {

// The stories of these days, and what waits for a place among them.
struct StoryMemory {
    std::shared_ptr<StoryBook> book; // none before it was first needed, and after the reader changed stories
    std::deque<SignedArticle> waiting;
    bool isPlacing = false;
    bool isEnding = false; // the program: what has no place yet gets one after the next start
};

// The rules as they were read last, and with them whom their queries name.
struct RuleMemory {
    std::shared_ptr<const RuleBook> book; // none before they were first needed
    qint64 revision = -1;
    QDateTime read;
    bool isRunningErrands = false;
};

// What the sync thread remembers from one sync to the next. It is lost when the program ends, and bounded
// while it runs.
struct SyncMemory {
    Expiring<QString, RobotsRules> robots{1'000}; // by scheme and host
    QHash<SourceId, QHash<QString, size_t>> entries; // fingerprints of the entries in the store, by guid
    // After an answer that changed only the times of the next sync: they are not worth a write while the
    // program runs.
    struct Unwritten {
        QUrl url; // that was asked: of another one nothing is known
        SourceState state;
        QDateTime nextSyncInStore;
    };
    QHash<SourceId, Unwritten> unwritten;
    QHash<SourceId, Credentials> credentials; // those that were read so far
    // Hosts of images that could not be reached several times in a row: each further try would wait as long.
    struct DeadHost {
        int failures = 0;
        QDateTime until; // left alone; invalid while there is still hope
    };
    Expiring<QString, DeadHost> deadHosts{1'000};
    // Images that had no room the last time: fetching them again would only delete them again.
    std::optional<BoardKey> noRoomFrom;
    qint64 roomForImages = 0; // bytes; the budget that noRoomFrom was found with
    // Addresses of articles' pages that hold nothing for us, or answer with an error that will not pass soon.
    Expiring<QString, bool> hopelessPages{20'000};
    std::shared_ptr<const Corrections> corrections; // none before they were first needed
    std::shared_ptr<const entity::Lessons> lessons; // what they taught
    qint64 correctionRevision = -1;
    StoryMemory stories;
    RuleMemory rules;

    // Forgets all that belongs to sources that are none of these.
    void keepOnly(const QList<Source> &sources);
};

// What a job in the sync thread works with.
struct SyncContext {
    CancellingFetcher &fetcher;
    Store &store;
    std::shared_ptr<const Recogniser> recogniser; // null where its word lists cannot be read
    const Clock &clock;
    QThreadPool &pool;
    QThreadPool &backgroundPool; // of one thread, for what nobody waits for
    SyncMemory &memory;
    IntakeGate &gate;
    SyncOptions options;
};

template <typename Job>
auto inPool(const SyncContext &context, Job job)
{
    return QtConcurrent::run(&context.pool, std::move(job));
}

} // namespace sokbo

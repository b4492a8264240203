// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/syncroom.h"
#include "sync/task.h"

#include <QPromise>

#include <memory>

namespace sokbo {

// The same future, but for that it ends without a result where all else is cancelled: a keyring may wait for
// its user as long as it likes, and answers in a thread that may be waiting for this one to end.
template <typename T>
QFuture<T> untilCancelled(CancellingFetcher &fetcher, const QFuture<T> &answer)
{
    const auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    const auto isOver = std::make_shared<bool>(false);
    auto *watcher = new QFutureWatcher<T>;
    QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, [watcher, promise, isOver] {
        watcher->deleteLater();
        if (std::exchange(*isOver, true))
            return;
        if (watcher->future().resultCount() > 0)
            promise->addResult(watcher->future().result());
        promise->finish();
    });
    watcher->setFuture(answer);
    fetcher.onCancel([promise, isOver] {
        if (!std::exchange(*isOver, true))
            promise->finish();
    });
    return promise->future();
}

// Makes requests of this room to the source's own server carry its name and password, which are read once a
// run. Without effect for a source that needs none.
Task<> signInTo(SyncRoom &room, Source source);

} // namespace sokbo

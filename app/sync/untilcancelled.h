// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/cancellingfetcher.h"

#include <QFutureWatcher>
#include <QPromise>

#include <memory>
#include <utility>

namespace sokbo {

// The same answer, but a future that ends without a result when the fetcher is cancelled: a keyring may wait
// for its user for any time, and answers in a thread that may itself be waiting for this one to end.
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

} // namespace sokbo

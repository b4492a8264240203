// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/failurelog.h"

#include <QFutureWatcher>

namespace sokbo {

// Calls `use` with the answer of the future in the event loop of `owner`, unless the owner is gone.
// QFuture::then with a context object asserts that the context still exists; a dialog that the user has
// closed does not.
template <typename T, typename Use>
void onAnswer(const QFuture<T> &future, QObject *owner, Use use)
{
    auto *watcher = new QFutureWatcher<T>(owner);
    QObject::connect(
        watcher, &QFutureWatcherBase::finished, owner, [watcher, use = std::move(use)]() mutable {
            watcher->deleteLater();
            const QFuture<T> answered = watcher->future();
            if (answered.resultCount() > 0)
                use(answered.result());
        });
    watcher->setFuture(future);
}

// For an action of the user whose success needs no message: calls `tell` with the error if the action failed.
template <typename T, typename Tell>
void onFailure(const QFuture<Result<T>> &future, QObject *owner, Tell tell)
{
    onAnswer(future, owner, [tell = std::move(tell)](const Result<T> &result) mutable {
        if (!result)
            tell(result.error());
    });
}

// For an action that the user did not start: logs a failure. `what` is as for logFailure().
template <typename T>
void logIfFailed(const char *what, const QFuture<Result<T>> &future, QObject *owner)
{
    onAnswer(future, owner, [what](const Result<T> &result) { logFailure(what, result); });
}

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>

namespace sokbo {

// Calls `use` with the future's answer in the event loop of `owner`, unless the owner is gone by then.
// QFuture::then with a context object asserts that the context still lives, which a dialog that the user has
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

} // namespace sokbo

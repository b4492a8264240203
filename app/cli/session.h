// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commands.h"
#include "core/clock.h"
#include "core/result.h"
#include "keyring/keyring.h"
#include "store/store.h"
#include "sync/syncservice.h"

#include <QEventLoop>
#include <QFutureWatcher>

#include <memory>

namespace sokbo::cli {

// Waits for a future while events go on.
template <typename T>
T await(const QFuture<T> &future)
{
    QFutureWatcher<T> watcher;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!watcher.isFinished())
        loop.exec();
    return future.result();
}

// The data folder, opened for what a command is about to do. Reading works while another process writes.
Result<std::unique_ptr<Store>> openForReading(const Invocation &invocation);
Result<std::unique_ptr<Store>> openForWriting(const Invocation &invocation);

// What fetching needs, for the time of one command.
class Network {
public:
    static Result<std::unique_ptr<Network>> start(Store &store);
    SyncService &service() { return *m_service; }

private:
    Network() = default;
    SystemClock m_clock;
    Keyring m_keyring;
    std::unique_ptr<SyncService> m_service;
};

// "12" or "#12" to an id; several. Error kind: Usage.
Result<QList<ArticleId>> articleIds(const QStringList &arguments);
// The ids that the store holds: an Error of kind NotFound names the first that it does not.
Result<> requireArticles(const Store &store, const QList<ArticleId> &ids);

int failWith(const Error &error); // the exit status that suits its kind

} // namespace sokbo::cli

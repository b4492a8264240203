// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ipc/channel.h"

#include <QMutex>
#include <QObject>
#include <QSocketNotifier>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <set>

namespace sokbo::ipc {

// Waits for clients in the event loop of the thread that made it, which never waits for one of them: each is
// served in a thread of its own. Beyond `mostClients` at once they wait in the kernel's queue until others
// have been served.
class Listener final : public QObject {
    Q_OBJECT
public:
    static constexpr int mostClients = 32;
    // Runs in another thread, and ends soon once the channel breaks.
    using Serve = std::function<void(Channel &channel)>;

    // The folder's lock must be held by this process. Error kind: Store.
    static Result<std::unique_ptr<Listener>> open(const QString &folder, Serve serve);
    ~Listener() override; // breaks the channels and waits for those who serve

private:
    Listener(QString folder, int descriptor, Serve serve);
    void acceptSome();
    void serve(int descriptor);
    bool isFull();

    const QString m_folder;
    const int m_descriptor;
    const Serve m_serve;
    QSocketNotifier m_notifier;
    QThreadPool m_pool;
    QMutex m_mutex; // for what follows
    std::set<Channel *> m_open;
};

} // namespace sokbo::ipc

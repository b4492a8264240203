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

// Accepts clients in the event loop of the thread that made it. Each client is served in its own thread, so
// that this thread never waits. Above `mostClients` at once, clients wait in the kernel's queue.
class Listener final : public QObject {
    Q_OBJECT
public:
    static constexpr int mostClients = 32;
    // Serves one client, in another thread. It must end soon after the channel breaks.
    using Serve = std::function<void(Channel &channel)>;

    // This process must hold the lock of the folder. Error kind: Store.
    static Result<std::unique_ptr<Listener>> open(const QString &folder, Serve serve);
    ~Listener() override; // breaks the channels and waits for the threads

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
    QMutex m_mutex; // guards the members below
    std::set<Channel *> m_open;
};

} // namespace sokbo::ipc

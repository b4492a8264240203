// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ipc/request.h"

#include <QObject>

#include <memory>

namespace sokbo {
class Store;
class SyncService;
} // namespace sokbo

namespace sokbo::ipc {
class Channel;
class Listener;
} // namespace sokbo::ipc

namespace sokbo::cli {

// While a window is open it is the one process that writes into the data folder: this runs the commands of
// sokboctl that write, and takes what a second sokbo was started for. Each client has a thread of its own, so
// that the thread that made the server never waits. Store and service must live until the server is gone.
class CommandServer final : public QObject {
    Q_OBJECT
public:
    // Error kind: Store, where the folder can hold no socket.
    static Result<std::unique_ptr<CommandServer>> start(Store &store, SyncService &service);
    ~CommandServer() override; // cancels what it runs, and waits until it has ended

Q_SIGNALS:
    void openRequested(const sokbo::ipc::OpenRequest &request); // in the thread that the server lives in

private:
    CommandServer(Store &store, SyncService &service);
    void serve(ipc::Channel &channel);
    int answer(ipc::Channel &channel, const ipc::Request &request);

    Store &m_store;
    SyncService &m_service;
    std::unique_ptr<ipc::Listener> m_listener;
};

} // namespace sokbo::cli

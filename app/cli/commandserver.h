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

// While a window is open, only its process writes into the data folder. This server runs the writing commands
// of sokboctl there, and takes the arguments of a second sokbo. Each client gets its own thread, so that the
// thread that made the server never waits. Store and service must outlive the server.
class CommandServer final : public QObject {
    Q_OBJECT
public:
    // Error kind: Store, if the folder cannot hold a socket.
    static Result<std::unique_ptr<CommandServer>> start(Store &store, SyncService &service);
    ~CommandServer() override; // cancels its commands and waits for their end

Q_SIGNALS:
    void openRequested(
        const sokbo::ipc::OpenRequest &request); // sent in the thread in which the server lives

private:
    CommandServer(Store &store, SyncService &service);
    void serve(ipc::Channel &channel);
    int answer(ipc::Channel &channel, const ipc::Request &request);

    Store &m_store;
    SyncService &m_service;
    std::unique_ptr<ipc::Listener> m_listener;
};

} // namespace sokbo::cli

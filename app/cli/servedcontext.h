// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.h"
#include "ipc/channel.h"

#include <QSocketNotifier>

namespace sokbo::cli {

// The context of a command that a window runs for a client: the client's streams and files, the window's
// store and service. It is cancelled when the client is gone.
class ServedContext final : public Context {
    Q_OBJECT
public:
    enum class Terminal { None, ShowsProgress }; // the client's standard error
    ServedContext(ipc::Channel &channel, Store &store, SyncService &service, Terminal terminal);

    void print(const QString &text) override;
    void printError(const QString &text) override;
    bool showsProgress() const override { return m_terminal == Terminal::ShowsProgress; }
    int terminalWidth() const override { return 0; }
    Result<QByteArray> readFile(const QString &name, qint64 limit) override;
    Status withReader(const Body &body) override;
    Status withWriter(const Body &body) override;
    Result<SyncService *> service(Store &store) override;
    bool isServed() const override { return true; }

private:
    void send(ipc::Message message, const QByteArray &bytes);
    Result<QByteArray> receiveFile(qint64 limit);

    ipc::Channel &m_channel;
    Store &m_store;
    SyncService &m_service;
    const Terminal m_terminal;
    QSocketNotifier m_notifier;
};

} // namespace sokbo::cli

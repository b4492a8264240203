// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.h"

#include <QHash>

#include <memory>

namespace sokbo::ipc {
class Channel;
}

namespace sokbo::cli {

// A command of this process: its streams, its working directory, and a store and a service of its own. While
// a window holds the data folder, that runs the commands which write, and this passes their output on.
class LocalContext final : public Context {
    Q_OBJECT
public:
    // `words` are the command and its arguments.
    LocalContext(QString dataFolder, QStringList words);
    ~LocalContext() override;

    void print(const QString &text) override;
    void printError(const QString &text) override;
    bool showsProgress() const override;
    int terminalWidth() const override;
    Result<QByteArray> readFile(const QString &name, qint64 limit) override;
    Status withReader(const Body &body) override;
    Status withWriter(const Body &body) override;
    Result<SyncService *> service(Store &store) override;

private:
    struct Network;
    Status runThere(ipc::Channel &window);
    Status run(Result<std::unique_ptr<Store>> store, const Body &body);

    const QStringList m_words;
    QHash<QString, QByteArray> m_read; // a pipe can be read only once, and a window may ask again
    std::unique_ptr<Network> m_network; // made when a command first asks
};

} // namespace sokbo::cli

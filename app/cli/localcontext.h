// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.h"

#include <QHash>

#include <memory>

namespace sokbo::ipc {
class Channel;
}

namespace sokbo::cli {

// The context of this process: its streams, its working directory, and its own store and service. While a
// window holds the data folder, the window runs the commands that write, and this context prints their
// output.
class LocalContext final : public Context {
    Q_OBJECT
public:
    // `words` are the command and its arguments.
    LocalContext(QString dataFolder, QStringList words);
    ~LocalContext() override;

    void print(const QString &text) override;
    void printError(const QString &text) override;
    bool showsProgress() const override;
    bool mayReplace(const QString &file) override;
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
    bool m_replacesAll = false; // whoever sits at the terminal said so
    QHash<QString, QByteArray> m_read; // a pipe can be read only once, but a window may ask for it again
    std::unique_ptr<Network> m_network; // made when a command first needs it
};

} // namespace sokbo::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "store/store.h"

#include <QEventLoop>
#include <QFutureWatcher>
#include <QObject>

#include <functional>

namespace sokbo {
class SyncService;
}

namespace sokbo::cli {

// The exit statuses of the contract.
enum Exit { Done = 0, Failed = 1, WrongUsage = 2 };

// What a command ends with: an exit status, after it has said itself what went wrong, or an error, which
// runCommand() says.
using Status = Result<int>;

// What a command works with, instead of the streams and the store of a process: sokboctl makes one of its
// process, the window one for each client that it serves. Lives in the thread that runs the command.
class Context : public QObject {
    Q_OBJECT
public:
    explicit Context(QString dataFolder);

    QString dataFolder() const { return m_dataFolder; }

    virtual void print(const QString &text) = 0; // to standard output
    virtual void printError(const QString &text) = 0; // to standard error
    virtual bool showsProgress() const = 0; // standard error is a terminal
    virtual int terminalWidth() const = 0; // columns of standard output; 0 where that is no terminal
    // A whole file of whoever asked; "-" is standard input. Its message is the reason alone. Error kinds:
    // NotFound where it cannot be read, TooLarge above `limit` bytes.
    virtual Result<QByteArray> readFile(const QString &name, qint64 limit) = 0;

    // The data folder's store, for the time of the body. Reading works while another process writes.
    using Body = std::function<Status(Store &)>;
    virtual Status withReader(const Body &body) = 0;
    virtual Status withWriter(const Body &body) = 0;
    // What fetches for this store. Within a body only, and valid for as long.
    virtual Result<SyncService *> service(Store &store) = 0;
    // The store and the service are a window's: it goes on after the command.
    virtual bool isServed() const { return false; }

    // True once whoever asked has gone. A command then ends as soon as it can.
    bool isCancelled() const { return m_isCancelled; }
    // Waits for the future while events go on. False: cancelled() came before its answer.
    template <typename T>
    bool waitFor(const QFuture<T> &future);

Q_SIGNALS:
    void cancelled();

protected:
    void cancel();

private:
    const QString m_dataFolder;
    bool m_isCancelled = false;
};

template <typename T>
bool Context::waitFor(const QFuture<T> &future)
{
    QFutureWatcher<T> watcher;
    QEventLoop loop;
    connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    connect(this, &Context::cancelled, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!watcher.isFinished() && !m_isCancelled)
        loop.exec();
    return watcher.isFinished();
}

// The answer of something that may take long; an Error of kind Cancelled where nobody waits for it any more.
template <typename T>
Result<T> await(Context &context, QFuture<Result<T>> future)
{
    if (context.waitFor(future))
        return future.result();
    future.cancel();
    return failure(Error::Kind::Cancelled, QStringLiteral("cancelled"));
}

// The answer of the store, which comes by itself.
template <typename T>
T await(const QFuture<T> &future)
{
    return future.result();
}

// One line on standard error; the command goes on.
void warn(Context &context, const QString &message);
// The same, and the status of a command that has failed.
int fail(Context &context, const QString &message);

} // namespace sokbo::cli

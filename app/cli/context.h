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

// The end of a command: an exit status, if the command has printed its errors itself, or an error, which
// runCommand() prints.
using Status = Result<int>;

// The streams, the files and the store that a command uses. sokboctl makes a context of its own process; the
// window makes one for each client. A context lives in the thread that runs the command.
class Context : public QObject {
    Q_OBJECT
public:
    explicit Context(QString dataFolder);

    QString dataFolder() const { return m_dataFolder; }

    virtual void print(const QString &text) = 0; // to standard output
    virtual void printError(const QString &text) = 0; // to standard error
    virtual bool showsProgress() const = 0; // standard error is a terminal
    // Asks whoever sits at the terminal whether a file that is there may be replaced; true where nobody does.
    virtual bool mayReplace(const QString &file)
    {
        Q_UNUSED(file);
        return true;
    }
    virtual int terminalWidth() const = 0; // columns of standard output; 0 if it is not a terminal
    // Reads a whole file of the user who called; "-" is standard input. The error's message is only the
    // reason. Error kinds: NotFound if it cannot be read, TooLarge above `limit` bytes.
    virtual Result<QByteArray> readFile(const QString &name, qint64 limit) = 0;

    // The data folder's store, for the time of the body. Reading works while another process writes.
    using Body = std::function<Status(Store &)>;
    virtual Status withReader(const Body &body) = 0;
    virtual Status withWriter(const Body &body) = 0;
    // What fetches for this store. Within a body only, and valid for as long.
    virtual Result<SyncService *> service(Store &store) = 0;
    // The store and the service are a window's: it goes on after the command.
    virtual bool isServed() const { return false; }

    // True when the caller is gone. The command then ends as soon as it can.
    bool isCancelled() const { return m_isCancelled; }
    // Waits for the future and handles events meanwhile. False if the command was cancelled before the answer
    // came.
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

// Waits for an answer that may take long. Error kind: Cancelled, if nobody waits for it any more.
template <typename T>
Result<T> await(Context &context, QFuture<Result<T>> future)
{
    if (context.waitFor(future))
        return future.result();
    future.cancel();
    return failure(Error::Kind::Cancelled, QStringLiteral("cancelled"));
}

// Waits for an answer of the store, which always comes soon.
template <typename T>
T await(const QFuture<T> &future)
{
    return future.result();
}

// One line on standard error; the command goes on.
void warn(Context &context, const QString &message);
// The same; returns the status of a failed command.
int fail(Context &context, const QString &message);

} // namespace sokbo::cli

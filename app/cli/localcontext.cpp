// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/localcontext.h"

#include "cli/inputfile.h"
#include "core/clock.h"
#include "entity/recogniser.h"
#include "ipc/client.h"
#include "ipc/socketplace.h"
#include "keyring/keyring.h"
#include "net/webfetcher.h"
#include "sync/syncservice.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>

#include <chrono>
#include <cstdio>
#include <sys/ioctl.h>
#include <thread>
#include <unistd.h>

namespace sokbo::cli {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 5s; // with another process that writes to the folder
constexpr auto pause = 50ms; // between two tries

void write(const QByteArray &bytes, FILE *to)
{
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), to);
}

} // namespace

// What fetching needs, for the time of one command.
struct LocalContext::Network {
    SystemClock clock;
    Keyring keyring;
    std::unique_ptr<SyncService> service;
};

LocalContext::LocalContext(QString dataFolder, QStringList words)
    : Context(std::move(dataFolder))
    , m_words(std::move(words))
{
}

LocalContext::~LocalContext() = default;

void LocalContext::print(const QString &text)
{
    write(text.toUtf8(), stdout);
}

void LocalContext::printError(const QString &text)
{
    write(text.toUtf8(), stderr);
}

bool LocalContext::showsProgress() const
{
    return isatty(STDERR_FILENO) != 0;
}

bool LocalContext::mayReplace(const QString &file)
{
    if (m_replacesAll || !isatty(STDIN_FILENO) || !isatty(STDERR_FILENO))
        return true;
    printError(file + u" is there already. Write another in its place? [y/N/all] "_s);
    QFile in;
    if (!in.open(stdin, QFile::ReadOnly))
        return false;
    const QByteArray answer = in.readLine(64).trimmed().toLower();
    m_replacesAll = answer == "all";
    return m_replacesAll || answer == "y" || answer == "yes";
}

int LocalContext::terminalWidth() const
{
    winsize size{};
    if (!isatty(STDOUT_FILENO) || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0)
        return 0;
    return size.ws_col;
}

Result<QByteArray> LocalContext::readFile(const QString &name, qint64 limit)
{
    const auto known = m_read.constFind(name);
    if (known != m_read.cend())
        return *known;
    const Result<QByteArray> bytes = readWhole(name, limit);
    if (bytes)
        m_read.insert(name, *bytes);
    return bytes;
}

Status LocalContext::withReader(const Body &body)
{
    // A folder that nobody has used yet is an empty one, and not an error.
    if (!QDir(dataFolder()).exists())
        return withWriter(body);
    return run(Store::open(dataFolder(), Store::Access::ReadOnly), body);
}

// Another process that holds the folder is a window, which runs the command for us, or is about to listen, or
// it is another command, which ends by itself.
Status LocalContext::withWriter(const Body &body)
{
    const QDeadlineTimer deadline(patience);
    for (;;) {
        Result<std::unique_ptr<Store>> store = Store::open(dataFolder());
        const bool isBusy = !store && store.error().kind == Error::Kind::Busy;
        if (isBusy)
            if (const auto window = ipc::connectIn(dataFolder()))
                return runThere(**window);
        if (isBusy && !deadline.hasExpired()) {
            std::this_thread::sleep_for(pause);
            continue;
        }
        if (isBusy)
            store.error().message += u"; try again when it has ended"_s;
        return run(std::move(store), body);
    }
}

Status LocalContext::runThere(ipc::Channel &window)
{
    const ipc::CommandRequest request{m_words, showsProgress()};
    const ipc::ClientStreams streams{[](const QByteArray &bytes) { write(bytes, stdout); },
        [](const QByteArray &bytes) {
            write(bytes, stderr);
            std::fflush(stderr);
        },
        [this](const ipc::FileRequest &wanted) { return readFile(wanted.name, wanted.limit); }};
    const Status status = ipc::ask(window, request, streams);
    if (!status)
        return failure(
            status.error().kind, u"the window did not finish this (%1)"_s.arg(status.error().message));
    return status;
}

Status LocalContext::run(Result<std::unique_ptr<Store>> store, const Body &body)
{
    if (!store)
        return tl::unexpected(store.error());
    if ((*store)->cutExchange() == CutExchange::Finished)
        printError(
            u"sokboctl: a restore that was cut off is finished now; the former database is kept beside it\n"_s);
    else if ((*store)->cutExchange() == CutExchange::TakenBack)
        printError(u"sokboctl: a restore that was cut off is taken back; everything is as it was before\n"_s);
    Status status = body(**store);
    m_network.reset(); // before the store that it writes to
    return status;
}

Result<SyncService *> LocalContext::service(Store &store)
{
    if (m_network)
        return m_network->service.get();
    Result<std::unique_ptr<Recogniser>> recogniser = Recogniser::load();
    if (!recogniser)
        return tl::unexpected(recogniser.error());
    m_network = std::make_unique<Network>();
    SyncOptions options;
    options.credentials = &m_network->keyring;
    const QString version = QCoreApplication::applicationVersion();
    m_network->service = std::make_unique<SyncService>(
        store, std::shared_ptr<const Recogniser>(std::move(*recogniser)),
        [version, &clock = m_network->clock] { return makeWebFetcher(version, clock); }, m_network->clock,
        options);
    return m_network->service.get();
}

} // namespace sokbo::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandserver.h"

#include "cli/commands.h"
#include "cli/servedcontext.h"
#include "ipc/listener.h"

#include <chrono>

namespace sokbo::cli {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr auto longestWait = 2s; // for the whole of a request, and for a client to take the last frame

} // namespace

Result<std::unique_ptr<CommandServer>> CommandServer::start(Store &store, SyncService &service)
{
    std::unique_ptr<CommandServer> server(new CommandServer(store, service));
    auto listener = ipc::Listener::open(
        store.folder(), [server = server.get()](ipc::Channel &channel) { server->serve(channel); });
    if (!listener)
        return tl::unexpected(listener.error());
    server->m_listener = std::move(*listener);
    return server;
}

CommandServer::CommandServer(Store &store, SyncService &service)
    : m_store(store)
    , m_service(service)
{
}

CommandServer::~CommandServer() = default;

// In a thread of the listener's. A client that says nothing, too much, or something else is dropped.
void CommandServer::serve(ipc::Channel &channel)
{
    const Result<ipc::Frame> frame = channel.receive(QDeadlineTimer(longestWait));
    if (!frame || frame->message != ipc::Message::Asks)
        return;
    int status = Failed;
    Result<> told;
    if (const Result<ipc::Request> request = ipc::decodeRequest(frame->bytes))
        status = answer(channel, *request);
    else
        told = channel.send(ipc::Message::ErrorOutput,
            u"sokboctl: %1\n"_s.arg(request.error().message).toUtf8(), QDeadlineTimer(longestWait));
    if (told)
        told = channel.send(ipc::Message::Exit, QByteArray::number(status), QDeadlineTimer(longestWait));
    if (!told && told.error().kind != Error::Kind::Network) // that it has gone is its own affair
        qWarning("socket: %s", qUtf8Printable(told.error().message));
}

int CommandServer::answer(ipc::Channel &channel, const ipc::Request &request)
{
    if (const auto *open = std::get_if<ipc::OpenRequest>(&request)) {
        Q_EMIT openRequested(*open);
        return Done;
    }
    const auto &command = std::get<ipc::CommandRequest>(request);
    ServedContext context(channel, m_store, m_service,
        command.showsProgress ? ServedContext::Terminal::ShowsProgress : ServedContext::Terminal::None);
    return runCommand(context, command.words);
}

} // namespace sokbo::cli

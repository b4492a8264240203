// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/servedcontext.h"

#include "ipc/request.h"

#include <chrono>

namespace sokbo::cli {

using namespace std::chrono_literals;
using ipc::Message;

namespace {

// A client may be stopped, or pass on what it gets to a pager: it is waited for, but not for ever.
constexpr auto longestStall = 60s;

} // namespace

ServedContext::ServedContext(ipc::Channel &channel, Store &store, SyncService &service, Terminal terminal)
    : Context(store.folder())
    , m_channel(channel)
    , m_store(store)
    , m_service(service)
    , m_terminal(terminal)
    , m_notifier(channel.descriptor(), QSocketNotifier::Read)
{
    // While a command works the client has nothing to say: it has gone, or is none of ours.
    connect(&m_notifier, &QSocketNotifier::activated, this, [this] {
        if (m_channel.waiting() == ipc::Channel::Waiting::Nothing)
            return;
        m_notifier.setEnabled(false);
        cancel();
    });
}

void ServedContext::print(const QString &text)
{
    send(Message::Output, text.toUtf8());
}

void ServedContext::printError(const QString &text)
{
    send(Message::ErrorOutput, text.toUtf8());
}

void ServedContext::send(Message message, const QByteArray &bytes)
{
    if (isCancelled())
        return;
    if (const Result<> sent = m_channel.send(message, bytes, QDeadlineTimer(longestStall)); !sent)
        cancel();
}

Result<QByteArray> ServedContext::readFile(const QString &name, qint64 limit)
{
    if (isCancelled())
        return failure(Error::Kind::Cancelled, QStringLiteral("cancelled"));
    const Result<QByteArray> bytes = m_channel
                                         .send(Message::ReadFile, ipc::encode(ipc::FileRequest{name, limit}),
                                             QDeadlineTimer(longestStall))
                                         .and_then([&] { return receiveFile(limit); });
    if (!bytes && bytes.error().kind != Error::Kind::NotFound)
        cancel();
    return bytes;
}

Result<QByteArray> ServedContext::receiveFile(qint64 limit)
{
    QByteArray bytes;
    for (;;) {
        const Result<ipc::Frame> frame = m_channel.receive(QDeadlineTimer(longestStall));
        if (!frame)
            return tl::unexpected(frame.error());
        if (frame->message == Message::FileEnd)
            return bytes;
        if (frame->message == Message::FileError)
            return failure(Error::Kind::NotFound, QString::fromUtf8(frame->bytes));
        if (frame->message != Message::FileBytes)
            return failure(Error::Kind::Parse, QStringLiteral("no part of a file"));
        bytes += frame->bytes;
        if (bytes.size() > limit)
            return failure(Error::Kind::TooLarge, QStringLiteral("larger than %1 bytes").arg(limit));
    }
}

Status ServedContext::withReader(const Body &body)
{
    return withWriter(body);
}

Status ServedContext::withWriter(const Body &body)
{
    if (isCancelled())
        return failure(Error::Kind::Cancelled, QStringLiteral("cancelled"));
    return body(m_store);
}

Result<SyncService *> ServedContext::service(Store &)
{
    if (isCancelled())
        return failure(Error::Kind::Cancelled, QStringLiteral("cancelled"));
    return &m_service;
}

} // namespace sokbo::cli

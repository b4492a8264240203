// SPDX-License-Identifier: GPL-3.0-or-later
#include "ipc/channel.h"

#include <QtEndian>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <limits>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace sokbo::ipc {

namespace {

constexpr qsizetype slice
    = 64 * 1024; // bytes: far below the longest frame, so that the other end gets on soon

tl::unexpected<Error> broken(int code)
{
    return failure(Error::Kind::Network,
        QStringLiteral("the connection broke: %1").arg(QString::fromLocal8Bit(std::strerror(code))));
}

bool isToBeTriedAgain(int code)
{
    return code == EAGAIN || code == EWOULDBLOCK || code == EINTR;
}

int milliseconds(QDeadlineTimer deadline)
{
    return int(std::clamp<qint64>(deadline.remainingTime(), -1, std::numeric_limits<int>::max()));
}

} // namespace

Channel::Channel(int descriptor)
    : m_descriptor(descriptor)
{
}

Channel::~Channel()
{
    ::close(m_descriptor);
}

void Channel::shutDown()
{
    ::shutdown(m_descriptor, SHUT_RDWR);
}

Result<> Channel::send(Message message, const QByteArray &bytes, QDeadlineTimer deadline)
{
    qsizetype at = 0;
    do {
        const QByteArrayView part = QByteArrayView(bytes).sliced(at, std::min(slice, bytes.size() - at));
        if (const Result<> sent = sendFrame(message, part, deadline); !sent)
            return sent;
        at += part.size();
    } while (at < bytes.size());
    return {};
}

Result<> Channel::sendFrame(Message message, QByteArrayView bytes, QDeadlineTimer deadline)
{
    QByteArray frame(sizeof(quint32), Qt::Uninitialized);
    qToBigEndian(quint32(bytes.size() + 1), frame.data());
    frame += char(message);
    frame.append(bytes);
    return sendAll(frame, deadline);
}

Result<> Channel::sendAll(QByteArrayView bytes, QDeadlineTimer deadline)
{
    while (!bytes.isEmpty()) {
        if (const Result<> ready = waitFor(POLLOUT, deadline); !ready)
            return ready;
        // NOSIGNAL: that the other end has gone is an error here, and no reason to be killed.
        const ssize_t sent
            = ::send(m_descriptor, bytes.data(), std::size_t(bytes.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent < 0 && !isToBeTriedAgain(errno))
            return broken(errno);
        if (sent > 0)
            bytes = bytes.sliced(sent);
    }
    return {};
}

Result<Frame> Channel::receive(QDeadlineTimer deadline)
{
    const Result<QByteArray> header = receiveAll(sizeof(quint32), deadline);
    if (!header)
        return tl::unexpected(header.error());
    const auto length = qFromBigEndian<quint32>(header->constData());
    if (length == 0)
        return failure(Error::Kind::Parse, QStringLiteral("a frame without a letter"));
    if (length > quint32(longestFrame))
        return failure(Error::Kind::TooLarge, QStringLiteral("a frame of %1 bytes").arg(length));
    const Result<QByteArray> body = receiveAll(int(length), deadline);
    if (!body)
        return tl::unexpected(body.error());
    return Frame{Message(body->front()), body->mid(1)};
}

// The memory grows with what comes, and not with what was announced.
Result<QByteArray> Channel::receiveAll(int length, QDeadlineTimer deadline)
{
    QByteArray bytes;
    while (bytes.size() < length) {
        if (const Result<> ready = waitFor(POLLIN, deadline); !ready)
            return tl::unexpected(ready.error());
        char buffer[16 * 1024];
        const auto wanted = std::min(sizeof buffer, std::size_t(length - bytes.size()));
        const ssize_t got = ::recv(m_descriptor, buffer, wanted, MSG_DONTWAIT);
        if (got < 0 && !isToBeTriedAgain(errno))
            return broken(errno);
        if (got == 0)
            return failure(Error::Kind::Network, QStringLiteral("the other end has gone"));
        if (got > 0)
            bytes.append(buffer, got);
    }
    return bytes;
}

Result<> Channel::waitFor(short events, QDeadlineTimer deadline) const
{
    for (;;) {
        pollfd poll{m_descriptor, events, 0};
        const int ready = ::poll(&poll, 1, milliseconds(deadline));
        if (ready > 0)
            return {};
        if (ready == 0)
            return failure(Error::Kind::Timeout, QStringLiteral("the other end did not go on in time"));
        if (errno != EINTR)
            return broken(errno);
    }
}

Channel::Waiting Channel::waiting() const
{
    char byte = 0;
    const ssize_t there = ::recv(m_descriptor, &byte, 1, MSG_PEEK | MSG_DONTWAIT);
    if (there > 0)
        return Waiting::Something;
    return there < 0 && isToBeTriedAgain(errno) ? Waiting::Nothing : Waiting::End;
}

} // namespace sokbo::ipc

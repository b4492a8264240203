// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QDeadlineTimer>

namespace sokbo::ipc {

// What a frame says. The letters are what goes over the socket: they stay as they are.
enum class Message : char {
    // From the client.
    Request = 'q', // see request.h
    FileBytes = 'b', // a part of the file that was asked for
    FileEnd = 'e',
    FileError = 'x', // instead of the end: the reason, UTF-8
    // From the server.
    Output = 'o', // bytes for standard output
    ErrorOutput = 'r', // bytes for standard error
    ReadFile = 'f', // asks for a file of the client's: see request.h
    Exit = 's', // the exit status as digits; the last frame
};

struct Frame {
    Message message;
    QByteArray bytes;
};

// One end of a connection. A frame is its length as four bytes, big end first, then a letter and the bytes.
// Used by one thread at a time; only shutDown() may be called by another.
// Error kinds: Network where the other end has gone, Timeout, TooLarge, Parse.
class Channel {
public:
    static constexpr int longestFrame = 1024 * 1024; // bytes after the length

    explicit Channel(int descriptor); // a connected stream socket, which is the channel's from now on
    ~Channel();
    Channel(const Channel &) = delete;
    Channel &operator=(const Channel &) = delete;

    // One frame, which must not be too long; and bytes of any length as several frames.
    Result<> sendFrame(Message message, QByteArrayView bytes, QDeadlineTimer deadline);
    Result<> send(Message message, const QByteArray &bytes, QDeadlineTimer deadline);
    Result<Frame> receive(QDeadlineTimer deadline);
    // Ends the connection: whoever waits for it stops waiting.
    void shutDown();

    int descriptor() const { return m_descriptor; }
    // What is there to be read now, without waiting: something, nothing, or the end of the connection.
    enum class Waiting { Something, Nothing, End };
    Waiting waiting() const;

private:
    Result<> sendAll(QByteArrayView bytes, QDeadlineTimer deadline);
    Result<QByteArray> receiveAll(int length, QDeadlineTimer deadline);
    Result<> waitFor(short events, QDeadlineTimer deadline) const;

    int m_descriptor;
};

} // namespace sokbo::ipc

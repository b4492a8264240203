// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QDeadlineTimer>

namespace sokbo::ipc {

// The kinds of frames. These letters are sent over the socket: never change them.
enum class Message : char {
    // From the client.
    Asks = 'q', // see request.h
    FileBytes = 'b', // a part of the requested file
    FileEnd = 'e',
    FileError = 'x', // the file cannot be read: the reason, UTF-8
    // From the server.
    Output = 'o', // bytes for standard output
    ErrorOutput = 'r', // bytes for standard error
    ReadFile = 'f', // asks for a file of the client: see request.h
    Exit = 's', // the exit status as digits; the last frame
};

struct Frame {
    Message message;
    QByteArray bytes;
};

// One end of a connection. A frame is its length in four bytes (big-endian), then a letter, then the bytes.
// Use it from one thread at a time; only shutDown() may be called from another thread. Error kinds: Network
// if the other end is gone, Timeout, TooLarge, Parse.
class Channel {
public:
    static constexpr int longestFrame = 1024 * 1024; // bytes after the length

    explicit Channel(int descriptor); // a connected stream socket; the channel owns it from now on
    ~Channel();
    Channel(const Channel &) = delete;
    Channel &operator=(const Channel &) = delete;

    // Send one frame, which must not be too long, or bytes of any length as several frames.
    Result<> sendFrame(Message message, QByteArrayView bytes, QDeadlineTimer deadline);
    Result<> send(Message message, const QByteArray &bytes, QDeadlineTimer deadline);
    Result<Frame> receive(QDeadlineTimer deadline);
    // Ends the connection; all waiting on it ends.
    void shutDown();

    int descriptor() const { return m_descriptor; }
    // Says without waiting what can be read now: something, nothing, or the end of the connection.
    enum class Waiting { Something, Nothing, End };
    Waiting waiting() const;

private:
    Result<> sendAll(QByteArrayView bytes, QDeadlineTimer deadline);
    Result<QByteArray> receiveAll(int length, QDeadlineTimer deadline);
    Result<> waitFor(short events, QDeadlineTimer deadline) const;

    int m_descriptor;
};

} // namespace sokbo::ipc

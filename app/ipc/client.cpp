// SPDX-License-Identifier: GPL-3.0-or-later
#include "ipc/client.h"

#include <optional>

namespace sokbo::ipc {

namespace {

const QDeadlineTimer never(QDeadlineTimer::Forever);

Result<> sendFile(Channel &channel, const QByteArray &wanted, const ClientStreams &streams)
{
    const Result<QByteArray> bytes = decodeFileRequest(wanted).and_then(streams.readFile);
    if (!bytes)
        return channel.send(Message::FileError, bytes.error().message.toUtf8(), never);
    return channel.send(Message::FileBytes, *bytes, never).and_then([&] {
        return channel.send(Message::FileEnd, {}, never);
    });
}

// Does what a frame says. Where it was not the last one there is nothing in the answer.
Result<std::optional<int>> take(Channel &channel, const Frame &frame, const ClientStreams &streams)
{
    switch (frame.message) {
    case Message::Output:
        streams.output(frame.bytes);
        return std::nullopt;
    case Message::ErrorOutput:
        streams.errorOutput(frame.bytes);
        return std::nullopt;
    case Message::ReadFile:
        return sendFile(channel, frame.bytes, streams).map([] { return std::optional<int>(); });
    case Message::Exit:
        return std::optional(frame.bytes.toInt());
    default:
        return failure(Error::Kind::Parse, QStringLiteral("an answer that this program does not know"));
    }
}

} // namespace

Result<int> ask(Channel &channel, const Request &request, const ClientStreams &streams)
{
    // A frame for all of it: the server takes nothing in parts.
    const QByteArray asked = encode(request);
    if (asked.size() >= Channel::longestFrame)
        return failure(Error::Kind::TooLarge, QStringLiteral("there are too many arguments"));
    if (const Result<> sent = channel.sendFrame(Message::Asks, asked, never); !sent)
        return tl::unexpected(sent.error());
    for (;;) {
        const Result<std::optional<int>> status = channel.receive(never).and_then(
            [&](const Frame &frame) { return take(channel, frame, streams); });
        if (!status)
            return tl::unexpected(status.error());
        if (*status)
            return **status;
    }
}

} // namespace sokbo::ipc

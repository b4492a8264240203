// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ipc/channel.h"
#include "ipc/request.h"

#include <functional>

namespace sokbo::ipc {

// What the client does with the frames that the server sends while it works.
struct ClientStreams {
    std::function<void(const QByteArray &)> output;
    std::function<void(const QByteArray &)> errorOutput;
    std::function<Result<QByteArray>(const FileRequest &)> readFile;
};

// Sends the request, waits for its end, and returns the exit status. There is no time limit, because a sync
// may take long. If the client's process ends, the server cancels its work. Error kinds: those of Channel.
Result<int> ask(Channel &channel, const Request &request, const ClientStreams &streams);

} // namespace sokbo::ipc

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ipc/channel.h"
#include "ipc/request.h"

#include <functional>

namespace sokbo::ipc {

// What a client does with what the server sends while it works.
struct ClientStreams {
    std::function<void(const QByteArray &)> output;
    std::function<void(const QByteArray &)> errorOutput;
    std::function<Result<QByteArray>(const FileRequest &)> readFile;
};

// Sends the request, waits for its end, and answers the exit status. There is no limit of time: a sync may be
// long. Ending the process cancels what the server does for it. Error kinds: those of Channel.
Result<int> ask(Channel &channel, const Request &request, const ClientStreams &streams);

} // namespace sokbo::ipc

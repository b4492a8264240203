// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ipc/channel.h"

#include <QString>

#include <memory>

namespace sokbo::ipc {

// The socket is the file "socket" in the data folder, which must exist. Only its owner can connect (mode
// 0600), and only processes of the same user or of root are served. The path of the folder may be longer than
// an address of a socket can be.

// Makes a listening socket that does not block. It replaces an existing file. Only the process that holds the
// lock of the folder may call this: then an existing file is left over from a crash. Error kind: Store.
Result<int> listenIn(const QString &folder);
void removeFrom(const QString &folder); // call it when nobody listens any more

// Error kinds: NotFound if nobody listens, Refused if the process is another user's.
Result<std::unique_ptr<Channel>> connectIn(const QString &folder);

// True if the process at the other end is this user's or root's.
bool isOfThisUser(int descriptor);

} // namespace sokbo::ipc

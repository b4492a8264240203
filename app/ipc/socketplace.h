// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ipc/channel.h"

#include <QString>

#include <memory>

namespace sokbo::ipc {

// The socket lies in the data folder, which must exist, under the name "socket". Only the user who owns it
// can connect (mode 0600), and only processes of the same user, or of root, are spoken to. A folder's path
// may be longer than a socket's address.

// A listening socket that does not block. It replaces what lies there: to be called only by the process that
// holds the folder's lock, so that what lies there is left over from one that has crashed. Error kind: Store.
Result<int> listenIn(const QString &folder);
void removeFrom(const QString &folder); // once nobody listens

// Error kinds: NotFound where nobody listens, Refused for another user's process.
Result<std::unique_ptr<Channel>> connectIn(const QString &folder);

// The process at the other end is this user's or root's.
bool isOfThisUser(int descriptor);

} // namespace sokbo::ipc

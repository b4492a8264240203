// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/signin.h"

namespace sokbo {

Task<> signInTo(SyncRoom &room, Source source)
{
    if (!source.signsIn || !room.options.credentials)
        co_return;
    const auto known = room.memory.credentials.constFind(source.id);
    if (known != room.memory.credentials.constEnd()) {
        room.fetcher.signIn(source.url, *known);
        co_return;
    }
    const QFuture<Result<std::optional<Credentials>>> reading
        = untilCancelled(room.fetcher, room.options.credentials->read(source.url));
    const Result<std::optional<Credentials>> credentials = co_await reading;
    // A keyring that stays closed is asked again at the next sync; the server then says that it lets nobody
    // in.
    if (!credentials || !*credentials)
        co_return;
    room.memory.credentials.insert(source.id, **credentials);
    room.fetcher.signIn(source.url, **credentials);
}

} // namespace sokbo

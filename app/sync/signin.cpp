// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/signin.h"

#include "core/failurelog.h"
#include "sync/sourcestate.h"
#include "sync/untilcancelled.h"

namespace sokbo {

Task<> signInTo(SyncContext &context, Source source)
{
    if (!source.signsIn || !context.options.credentials)
        co_return;
    const auto known = context.memory.credentials.constFind(source.id);
    if (known != context.memory.credentials.constEnd()) {
        context.fetcher.signIn(source.url, *known);
        co_return;
    }
    const QFuture<Result<std::optional<Credentials>>> reading
        = untilCancelled(context.fetcher, context.options.credentials->read(source.url));
    const Result<std::optional<Credentials>> credentials = co_await reading;
    // A keyring that stays closed is asked again at the next sync; the server then says that it lets nobody
    // in.
    logFailure("read a password", credentials);
    if (!credentials || !*credentials)
        co_return;
    context.memory.credentials.insert(source.id, **credentials);
    context.fetcher.signIn(source.url, **credentials);
}

Task<Result<CredentialStore::Kept>> signIn(SyncContext &context, SourceId id, Credentials credentials)
{
    const Result<Source> source = co_await knownSource(context, id);
    if (!source)
        co_return tl::unexpected(source.error());
    if (!context.options.credentials)
        co_return failure(Error::Kind::NotFound, QStringLiteral("there is no keyring"));
    const QFuture<Result<CredentialStore::Kept>> writing
        = untilCancelled(context.fetcher, context.options.credentials->write(source->url, credentials));
    const Result<CredentialStore::Kept> kept = co_await writing;
    if (!kept)
        co_return kept;
    context.memory.credentials.insert(id, credentials);
    SourceEdit edit;
    edit.signsIn = true;
    const Result<SourceEdit> updated = co_await context.store.editSource(id, edit);
    if (!updated)
        co_return tl::unexpected(updated.error());
    co_return kept;
}

Task<Result<>> signOut(SyncContext &context, SourceId id)
{
    context.memory.credentials.remove(id);
    const Result<Source> source = co_await knownSource(context, id);
    if (!source)
        co_return tl::unexpected(source.error());
    if (!source->signsIn)
        co_return Result<>();
    Result<> removed;
    if (context.options.credentials) {
        const QFuture<Result<>> removing
            = untilCancelled(context.fetcher, context.options.credentials->remove(source->url));
        removed = co_await removing;
    }
    SourceEdit edit;
    edit.signsIn = false;
    const Result<SourceEdit> updated = co_await context.store.editSource(id, edit);
    if (removed && !updated)
        co_return tl::unexpected(updated.error());
    co_return removed;
}

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/synccontext.h"
#include "sync/task.h"

namespace sokbo {

// From now on the requests of this context to the source's own server carry its name and password, which are
// read from the keyring once. Does nothing for a source that needs none.
Task<> signInTo(SyncContext &context, Source source);

// Keeps a name and a password for the source in the keyring, and marks the source as one that signs in. Error
// kinds: NotFound where there is no such source, and those of CredentialStore and Store.
Task<Result<CredentialStore::Kept>> signIn(SyncContext &context, SourceId id, Credentials credentials);
// Forgets them. No error where the source does not sign in. Where the keyring fails the source is marked all
// the same, and its error is the result.
Task<Result<>> signOut(SyncContext &context, SourceId id);

} // namespace sokbo

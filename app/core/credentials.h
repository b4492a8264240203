// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QFuture>
#include <QString>
#include <QUrl>

#include <optional>

namespace sokbo {

// A user name and a password for HTTP Basic. They are never written to the database, to a log or to a list of
// subscriptions.
struct Credentials {
    QString user;
    QString password;

    friend bool operator==(const Credentials &, const Credentials &) = default;
};

// Removes "user:password@" from an address and returns it; none if the address has no such part. So no
// address is kept with a password.
std::optional<Credentials> takeCredentials(QUrl &url);

// Scheme, host and port: "https://host.example:443". Only this server gets the password.
QString originOf(const QUrl &url);

// Keeps passwords by the address of their source. May be called from any thread. Error kinds: Refused (the
// user or the system said no), Store.
class CredentialStore {
public:
    enum class Kept {
        ForGood,
        ForThisRun, // the system has no safe place for them
    };

    virtual ~CredentialStore() = default;
    virtual QFuture<Result<std::optional<Credentials>>> read(const QUrl &source) = 0;
    virtual QFuture<Result<Kept>> write(const QUrl &source, const Credentials &credentials) = 0;
    virtual QFuture<Result<>> remove(const QUrl &source) = 0; // no error if there are none
};

} // namespace sokbo

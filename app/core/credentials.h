// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QFuture>
#include <QString>
#include <QUrl>

#include <optional>

namespace sokbo {

// A name and a password for HTTP Basic. Never written to the database, a log or a list of subscriptions.
struct Credentials {
    QString user;
    QString password;

    friend bool operator==(const Credentials &, const Credentials &) = default;
};

// Takes "user:password@" out of an address, so that it is kept nowhere with it; none where there is no such.
std::optional<Credentials> takeCredentials(QUrl &url);

// Scheme, host and port: who gets a password. "https://host.example:443".
QString originOf(const QUrl &url);

// Where passwords are kept, by the address of the source that they are for. Called from any thread. Error
// kinds: Refused (the user or the system said no), Store.
class CredentialStore {
public:
    enum class Kept {
        ForGood,
        ForThisRun, // there is no place that is safe
    };

    virtual ~CredentialStore() = default;
    virtual QFuture<Result<std::optional<Credentials>>> read(const QUrl &source) = 0;
    virtual QFuture<Result<Kept>> write(const QUrl &source, const Credentials &credentials) = 0;
    virtual QFuture<Result<>> remove(const QUrl &source) = 0; // no error where there are none
};

} // namespace sokbo

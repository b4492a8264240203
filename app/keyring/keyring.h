// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials.h"

#include <QHash>
#include <QMutex>
#include <QObject>

namespace sokbo {

// The desktop's keyring (through QtKeychain). Does nothing before the first call. Lives in a thread with an
// event loop. A password that no keyring takes is kept in memory until the program ends. Error kinds: see
// CredentialStore.
class Keyring final : public QObject, public CredentialStore {
    Q_OBJECT
public:
    // `service` names us in the keyring.
    explicit Keyring(QString service = QStringLiteral("Sokbo"), QObject *parent = nullptr);

    QFuture<Result<std::optional<Credentials>>> read(const QUrl &source) override;
    QFuture<Result<Kept>> write(const QUrl &source, const Credentials &credentials) override;
    QFuture<Result<>> remove(const QUrl &source) override;

private:
    QString m_service;
    QMutex m_mutex;
    QHash<QString, Credentials> m_forThisRun; // what no keyring would take
};

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyring/keyring.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPromise>

#include <qt6keychain/keychain.h>

#include <memory>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

QString keyOf(const QUrl &source)
{
    return QString::fromLatin1(source.toEncoded(QUrl::RemoveUserInfo | QUrl::RemoveFragment));
}

QByteArray packed(const Credentials &credentials)
{
    return QJsonDocument(QJsonObject{{u"user"_s, credentials.user}, {u"password"_s, credentials.password}})
        .toJson(QJsonDocument::Compact);
}

std::optional<Credentials> unpacked(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    if (!object.contains("password"_L1))
        return std::nullopt;
    return Credentials{object["user"_L1].toString(), object["password"_L1].toString()};
}

// The user, or the keyring for him, said no: that is not the same as having no keyring.
bool isRefusal(QKeychain::Error error)
{
    return error == QKeychain::AccessDenied || error == QKeychain::AccessDeniedByUser;
}

tl::unexpected<Error> refusal(const QKeychain::Job &job)
{
    return failure(Error::Kind::Refused, u"the keyring is not open: %1"_s.arg(job.errorString()));
}

template <typename T>
void keep(QPromise<T> &promise, T value)
{
    promise.addResult(std::move(value));
    promise.finish();
}

// Runs a job in the keyring's thread; `end` makes the answer of it. Jobs delete themselves.
template <typename Job, typename T, typename Begin, typename End>
QFuture<T> inKeyring(QObject *owner, const QString &service, const QUrl &source, Begin begin, End end)
{
    const auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    const auto start = [=] {
        auto *job = new Job(service);
        job->setKey(keyOf(source));
        begin(*job);
        QObject::connect(job, &QKeychain::Job::finished, owner,
            [promise, end, job](QKeychain::Job *) { keep(*promise, end(*job)); });
        job->start();
    };
    QMetaObject::invokeMethod(owner, start, Qt::QueuedConnection);
    return promise->future();
}

} // namespace

Keyring::Keyring(QString service, QObject *parent)
    : QObject(parent)
    , m_service(std::move(service))
{
}

QFuture<Result<std::optional<Credentials>>> Keyring::read(const QUrl &source)
{
    using Answer = Result<std::optional<Credentials>>;
    const auto end = [this, key = keyOf(source)](QKeychain::ReadPasswordJob &job) -> Answer {
        if (job.error() == QKeychain::NoError)
            return unpacked(job.binaryData());
        if (isRefusal(job.error()))
            return refusal(job);
        QMutexLocker locker(&m_mutex);
        const auto known = m_forThisRun.constFind(key);
        return known == m_forThisRun.cend() ? std::optional<Credentials>() : std::optional(*known);
    };
    return inKeyring<QKeychain::ReadPasswordJob, Answer>(
        this, m_service, source, [](QKeychain::ReadPasswordJob &) {}, end);
}

QFuture<Result<CredentialStore::Kept>> Keyring::write(const QUrl &source, const Credentials &credentials)
{
    using Answer = Result<Kept>;
    const auto begin
        = [bytes = packed(credentials)](QKeychain::WritePasswordJob &job) { job.setBinaryData(bytes); };
    const auto end = [this, key = keyOf(source), credentials](QKeychain::WritePasswordJob &job) -> Answer {
        if (job.error() == QKeychain::NoError)
            return Kept::ForGood;
        if (isRefusal(job.error()))
            return refusal(job);
        QMutexLocker locker(&m_mutex);
        m_forThisRun.insert(key, credentials);
        return Kept::ForThisRun;
    };
    return inKeyring<QKeychain::WritePasswordJob, Answer>(this, m_service, source, begin, end);
}

QFuture<Result<>> Keyring::remove(const QUrl &source)
{
    using Answer = Result<void>;
    const auto end = [this, key = keyOf(source)](QKeychain::DeletePasswordJob &job) -> Answer {
        QMutexLocker locker(&m_mutex);
        m_forThisRun.remove(key);
        if (isRefusal(job.error()))
            return refusal(job);
        return {};
    };
    const auto begin = [](QKeychain::DeletePasswordJob &) {};
    return inKeyring<QKeychain::DeletePasswordJob, Answer>(this, m_service, source, begin, end);
}

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/transporterror.h"

#include "net/requestaddress.h"

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

QString tlsReason(const QSslError &error)
{
    switch (error.error()) {
    case QSslError::CertificateExpired:
        return u"its certificate has expired"_s;
    case QSslError::CertificateNotYetValid:
        return u"its certificate is not valid yet"_s;
    case QSslError::SelfSignedCertificate:
        return u"its certificate is self-signed"_s;
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return u"nobody whom this computer trusts has signed its certificate"_s;
    case QSslError::HostNameMismatch:
        return u"its certificate is made out to another host"_s;
    case QSslError::CertificateRevoked:
    case QSslError::CertificateBlacklisted:
        return u"its certificate was revoked"_s;
    case QSslError::NoPeerCertificate:
        return u"it shows no certificate"_s;
    default:
        return error.errorString();
    }
}

// The root of a chain of complaints says the least; a wrong host or a date says the most.
QString tlsReason(const QList<QSslError> &errors, const QString &detail)
{
    for (const QSslError &error : errors)
        if (error.error() == QSslError::CertificateExpired || error.error() == QSslError::HostNameMismatch
            || error.error() == QSslError::SelfSignedCertificate)
            return tlsReason(error);
    return errors.isEmpty() ? detail : tlsReason(errors.first());
}

QString statusWords(int status, const QString &reason)
{
    switch (status) {
    case 401:
    case 407:
        return u"it asks for a password"_s;
    case 403:
        return u"it refuses to give this"_s;
    case 404:
        return u"there is nothing at this address"_s;
    case 410:
        return u"what was here is gone for good"_s;
    case 429:
        return u"it was asked too often"_s;
    case 451:
        return u"withheld for legal reasons"_s;
    case 500:
        return u"an error of the server"_s;
    case 502:
    case 504:
        return u"the server behind it does not answer"_s;
    case 503:
        return u"it is overloaded or being repaired"_s;
    default:
        return reason.simplified().left(80);
    }
}

} // namespace

Error transportError(
    const QUrl &url, QNetworkReply::NetworkError error, const QString &detail, const QList<QSslError> &tls)
{
    const QString server = serverKey(url);
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return {Error::Kind::Network, u"%1 refuses the connection"_s.arg(server)};
    case QNetworkReply::RemoteHostClosedError:
        return {Error::Kind::Network, u"%1 cut the connection before the end"_s.arg(server)};
    case QNetworkReply::HostNotFoundError:
        return {Error::Kind::Network, u"the host %1 was not found"_s.arg(url.host())};
    case QNetworkReply::TimeoutError:
        return {Error::Kind::Timeout, u"%1 does not answer"_s.arg(server)};
    case QNetworkReply::SslHandshakeFailedError:
        return {Error::Kind::Network,
            u"no secure connection (TLS) to %1: %2"_s.arg(server, tlsReason(tls, detail))};
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::UnknownNetworkError:
        return {Error::Kind::Network, u"%1 cannot be reached: %2"_s.arg(server, detail)};
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return {Error::Kind::Network, u"the proxy does not let us through to %1: %2"_s.arg(server, detail)};
    default:
        return {Error::Kind::Network, u"%1: %2"_s.arg(server, detail)};
    }
}

Error statusError(int status, const QString &reason)
{
    const QString words = statusWords(status, reason);
    return {Error::Kind::Http,
        words.isEmpty() ? u"the server answered %1"_s.arg(status)
                        : u"the server answered %1: %2"_s.arg(status).arg(words),
        status};
}

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/transporterror.h"

#include "net/requestaddress.h"

#include <cerrno>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

// Of OpenSSL's X509_V_ERR_… (man openssl-verification-options).
QString tlsReason(const CurlFailure &failure)
{
    switch (failure.tls) {
    case 9:
        return u"its certificate is not valid yet"_s;
    case 10:
        return u"its certificate has expired"_s;
    case 18:
        return u"its certificate is self-signed"_s;
    case 2:
    case 19:
    case 20:
    case 21:
    case 27:
        return u"nobody whom this computer trusts has signed its certificate"_s;
    case 23:
        return u"its certificate was revoked"_s;
    case 0: // libcurl looks at the name by itself
    case 1:
    case 62:
    case 64:
        if (failure.code == CURLE_PEER_FAILED_VERIFICATION)
            return u"its certificate is made out to another host"_s;
        return failure.words;
    default:
        return failure.words;
    }
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

Error hostNotFound(const QUrl &url)
{
    return {Error::Kind::Network, u"the host %1 was not found"_s.arg(url.host())};
}

Error transportError(const QUrl &url, const CurlFailure &failure)
{
    const QString server = serverKey(url);
    switch (failure.code) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return hostNotFound(url);
    case CURLE_COULDNT_CONNECT:
        if (failure.systemError == ECONNREFUSED)
            return {Error::Kind::Network, u"%1 refuses the connection"_s.arg(server)};
        return {Error::Kind::Network, u"%1 cannot be reached: %2"_s.arg(server, failure.words)};
    case CURLE_OPERATION_TIMEDOUT:
        return {Error::Kind::Timeout, u"%1 does not answer"_s.arg(server)};
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_PROXY:
        return {Error::Kind::Network,
            u"the proxy does not let us through to %1: %2"_s.arg(server, failure.words)};
    case CURLE_GOT_NOTHING:
    case CURLE_PARTIAL_FILE:
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR:
        return {Error::Kind::Network, u"%1 cut the connection before the end"_s.arg(server)};
    case CURLE_UNSUPPORTED_PROTOCOL: // HTTP/0.9
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_HTTP2:
    case CURLE_OK: // a head and no answer
        return {Error::Kind::Network, u"%1 does not speak HTTP"_s.arg(server)};
    case CURLE_OUT_OF_MEMORY: // a line of a head that is longer than libcurl reads
    case CURLE_ABORTED_BY_CALLBACK: // CurlLoop gave it up
        return {Error::Kind::TooLarge, u"%1 sends what belongs to no page, without end"_s.arg(server)};
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
        return {
            Error::Kind::Network, u"no secure connection (TLS) to %1: %2"_s.arg(server, tlsReason(failure))};
    default:
        return {Error::Kind::Network, u"%1: %2"_s.arg(server, failure.words)};
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

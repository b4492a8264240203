// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "net/fetcher.h"
#include "net/fetchlimits.h"
#include "net/inflater.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QList>
#include <QNetworkReply>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <optional>

class QNetworkAccessManager;

namespace sokbo {

// One request to one address. Follows no redirect. Reads the body while it arrives, so that the transfer ends
// at the moment at which it passes a limit.
class Transfer final : public QObject {
    Q_OBJECT
public:
    struct Outcome {
        Result<FetchResponse> response; // has no meaning where `redirect` is set
        std::optional<QUrl> redirect; // the address that the server names instead
        int status = 0; // of HTTP; 0 where there was no answer
        QByteArray retryAfter;
        QByteArray setCookies; // of a redirect: its Set-Cookie headers, a line each
    };

    // `spent` is the time that the redirects before it took.
    Transfer(
        QUrl url, const FetchRequest &request, const FetchLimits &limits, std::chrono::milliseconds spent);
    ~Transfer() override;

    void sendCookies(const QByteArray &header) { m_cookies = header; } // before start()

    // `address`: of the URL's host, to connect to; null: Qt looks the host up.
    void start(QNetworkAccessManager &network, const QByteArray &userAgent, const QHostAddress &address = {});
    void abandon(); // ends it; finished() does not follow
    bool isUnheard() const; // the head of the answer never arrived completely, or has not yet
    // Made so little progress for so long that other requests should not wait for it.
    bool isStalled(std::chrono::milliseconds since) const;
    std::chrono::milliseconds elapsed() const { return std::chrono::milliseconds(m_clock.elapsed()); }

Q_SIGNALS:
    void finished(const sokbo::Transfer::Outcome &outcome); // once

private:
    void readHead();
    void readBody();
    void readEnd();
    void checkTime();
    void end(Outcome outcome);
    void endWith(Error error);
    double bytesPerSecond() const;

    QUrl m_url;
    FetchRequest m_request;
    QByteArray m_cookies;
    const FetchLimits &m_limits;
    std::chrono::milliseconds m_spent;
    QPointer<QNetworkReply> m_reply; // the network manager may be gone before us
    QElapsedTimer m_clock; // since the request left
    QElapsedTimer m_lastByte;
    QTimer m_timer;
    QList<QSslError> m_tlsErrors;
    std::optional<Inflater> m_inflater;
    std::optional<Error> m_badAnswer; // known from the head, told when its page was read
    int m_status = 0;
    qint64 m_received = 0;
    bool m_unheard = false; // when it was given up
    bool m_ended = false;
};

} // namespace sokbo

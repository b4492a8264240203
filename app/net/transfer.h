// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "net/fetcher.h"
#include "net/fetchlimits.h"
#include "net/inflater.h"

#include <QElapsedTimer>
#include <QList>
#include <QNetworkReply>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <optional>

class QNetworkAccessManager;

namespace sokbo {

// One request to one address: no redirect is followed here, but every limit holds. Reads the body while it
// comes, so that it is dropped the moment it passes a limit.
class Transfer final : public QObject {
    Q_OBJECT
public:
    struct Outcome {
        Result<FetchResponse> response; // of a redirect: without meaning
        std::optional<QUrl> redirect; // where it leads
        int status = 0; // 0 where there was no answer
        QByteArray retryAfter;
    };

    // `spent` is what earlier hops took of the total time.
    Transfer(
        QUrl url, const FetchRequest &request, const FetchLimits &limits, std::chrono::milliseconds spent);
    ~Transfer() override;

    void start(QNetworkAccessManager &network, const QByteArray &userAgent);
    void abandon(); // ends it without a word
    bool isUnheard() const; // given up, or still under way, before the head of an answer was whole
    bool isStalled() const; // makes so little progress that others should not wait for it
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

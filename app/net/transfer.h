// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "net/curlloop.h"
#include "net/fetcher.h"
#include "net/fetchlimits.h"
#include "net/inflater.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QTimer>

#include <array>
#include <optional>

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
        QHostAddress peer = {}; // who was connected to; null where nobody was
    };

    // Who is asked, and how one gets there.
    struct Way {
        QByteArray userAgent;
        QByteArray cookies; // the Cookie header
        QHostAddress address; // of the URL's host, to connect to; null: it is looked up
        QByteArray proxy; // as libcurl writes one, "socks5h://host:1080"; empty for none
        QByteArray authorities; // a file of certificates to trust instead of the system's; empty for those
    };

    // `spent` is the time that the redirects before it took.
    Transfer(
        QUrl url, const FetchRequest &request, const FetchLimits &limits, std::chrono::milliseconds spent);
    ~Transfer() override;

    void start(CurlLoop &loop, const Way &way); // the loop outlives the transfer
    void abandon(); // ends it; finished() does not follow
    // Made so little progress for so long that other requests should not wait for it.
    bool isStalled(std::chrono::milliseconds since) const;
    std::chrono::milliseconds elapsed() const { return std::chrono::milliseconds(m_clock.elapsed()); }

Q_SIGNALS:
    void finished(const sokbo::Transfer::Outcome &outcome); // once

private:
    struct Head { // of the answer
        int status = 0;
        QByteArray reason;
        QHash<QByteArray, QByteArray> fields; // by their names in lower case; what comes twice, a line each
    };

    static size_t takeHeadLine(char *bytes, size_t one, size_t size, void *transfer);
    static size_t takeBody(char *bytes, size_t one, size_t size, void *transfer);
    bool headLine(const QByteArray &line); // false ends the transfer with m_verdict
    bool headEnded();
    bool body(const QByteArray &bytes);
    bool goesOn(quint64 bytes);
    void curlEnded(CURLcode result);
    void checkTime();
    void judge(Error error); // what the answer comes to, told when its page was read
    void endWell();
    void endWith(Error error);
    void end(Outcome outcome);
    QByteArray field(const char *name) const { return m_head.fields.value(name); }
    double bytesPerSecond() const;

    QUrl m_url;
    FetchRequest m_request;
    const FetchLimits &m_limits;
    std::chrono::milliseconds m_spent;
    CurlLoop *m_loop = nullptr;
    std::unique_ptr<CURL, void (*)(CURL *)> m_curl;
    std::unique_ptr<curl_slist, void (*)(curl_slist *)> m_headers, m_connectTo; // curl keeps no copies
    std::array<char, CURL_ERROR_SIZE> m_curlWords{};
    QElapsedTimer m_clock; // since the request left
    QElapsedTimer m_lastByte;
    QTimer m_timer;
    Head m_head;
    std::optional<Inflater> m_inflater;
    std::optional<Outcome> m_verdict;
    qint64 m_headBytes = 0; // of all heads of the answer, 100 Continue among them
    int m_headLines = 0;
    qint64 m_received = 0;
    int m_pieces = 0; // of the body
    quint64 m_understood = 0; // bytes of the socket at the last line of a head or piece of the body
    bool m_progress = true; // since then there was one
    bool m_headDone = false;
    bool m_ended = false;
};

} // namespace sokbo

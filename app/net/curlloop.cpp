// SPDX-License-Identifier: GPL-3.0-or-later
// Source: https://curl.se/libcurl/c/libcurl-multi.html, "multi_socket".
#include "net/curlloop.h"

#include "net/curllibrary.h"

#include <QSocketNotifier>

#include <linux/tcp.h>
#include <netinet/in.h>
#include <sys/socket.h>

namespace sokbo {

namespace {

constexpr long keptConnections = 16;

// libcurl tells of the bytes that it understands only.
quint64 bytesReceived(curl_socket_t socket)
{
    tcp_info info{};
    socklen_t size = sizeof info;
    return getsockopt(socket, IPPROTO_TCP, TCP_INFO, &info, &size) == 0 ? info.tcpi_bytes_received : 0;
}

} // namespace

struct CurlLoop::Watch {
    CURL *transfer; // the one that used the socket last
    std::unique_ptr<QSocketNotifier> reading, writing;
};

CurlLoop::CurlLoop()
    : m_curl(curlLibrary())
    , m_multi(m_curl.multiInit())
{
    if (!m_multi)
        qFatal("no memory for transfers");
    m_curl.multiSetopt(m_multi, CURLMOPT_SOCKETFUNCTION, &CurlLoop::socketWanted);
    m_curl.multiSetopt(m_multi, CURLMOPT_SOCKETDATA, this);
    m_curl.multiSetopt(m_multi, CURLMOPT_TIMERFUNCTION, &CurlLoop::timeWanted);
    m_curl.multiSetopt(m_multi, CURLMOPT_TIMERDATA, this);
    m_curl.multiSetopt(m_multi, CURLMOPT_MAXCONNECTS, keptConnections);
    m_curl.multiSetopt(m_multi, CURLMOPT_PIPELINING, long(CURLPIPE_NOTHING));
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { socketReady(CURL_SOCKET_TIMEOUT, 0); });
}

CurlLoop::~CurlLoop()
{
    const QList<CURL *> open = m_transfers.keys();
    for (CURL *transfer : open)
        remove(transfer);
    m_curl.multiCleanup(m_multi);
}

void CurlLoop::add(CURL *transfer, Handlers handlers)
{
    m_transfers.insert(transfer, std::move(handlers));
    m_curl.multiAddHandle(m_multi, transfer);
}

void CurlLoop::remove(CURL *transfer)
{
    if (m_transfers.remove(transfer))
        m_curl.multiRemoveHandle(m_multi, transfer);
}

int CurlLoop::socketWanted(CURL *transfer, curl_socket_t socket, int what, void *loop, void *)
{
    auto &self = *static_cast<CurlLoop *>(loop);
    if (what == CURL_POLL_REMOVE) {
        // Later, because the notifier may be the one that woke us.
        if (const auto watch = self.m_watches.take(socket)) {
            for (std::unique_ptr<QSocketNotifier> *notifier : {&watch->reading, &watch->writing})
                if (*notifier) {
                    (*notifier)->setEnabled(false);
                    notifier->release()->deleteLater();
                }
        }
        return 0;
    }
    std::shared_ptr<Watch> &watch = self.m_watches[socket];
    if (!watch)
        watch = std::make_shared<Watch>();
    watch->transfer = transfer;
    const auto want
        = [&](std::unique_ptr<QSocketNotifier> &notifier, QSocketNotifier::Type type, int flag, bool wanted) {
              if (wanted && !notifier) {
                  notifier = std::make_unique<QSocketNotifier>(qintptr(socket), type);
                  connect(notifier.get(), &QSocketNotifier::activated, &self,
                      [&self, socket, flag] { self.socketReady(socket, flag); });
              }
              if (notifier)
                  notifier->setEnabled(wanted);
          };
    want(watch->reading, QSocketNotifier::Read, CURL_CSELECT_IN, what & CURL_POLL_IN);
    want(watch->writing, QSocketNotifier::Write, CURL_CSELECT_OUT, what & CURL_POLL_OUT);
    return 0;
}

int CurlLoop::timeWanted(CURLM *, long milliseconds, void *loop)
{
    QTimer &timer = static_cast<CurlLoop *>(loop)->m_timer;
    if (milliseconds < 0)
        timer.stop();
    else
        timer.start(int(milliseconds));
    return 0;
}

void CurlLoop::socketReady(curl_socket_t socket, int events)
{
    CURL *transfer = nullptr;
    if (const auto watch = m_watches.value(socket); watch && (events & CURL_CSELECT_IN))
        transfer = watch->transfer;
    int running = 0;
    m_curl.multiSocketAction(m_multi, socket, events, &running);
    collectDone();
    const auto known = m_transfers.constFind(transfer);
    if (transfer && known != m_transfers.constEnd() && !known->goesOn(bytesReceived(socket))) {
        const auto done = known->done;
        remove(transfer);
        done(CURLE_ABORTED_BY_CALLBACK);
    }
}

void CurlLoop::collectDone()
{
    int left = 0;
    while (const CURLMsg *message = m_curl.multiInfoRead(m_multi, &left)) {
        if (message->msg != CURLMSG_DONE)
            continue;
        CURL *transfer = message->easy_handle;
        const CURLcode result = message->data.result; // the message is gone with the transfer
        const auto done = m_transfers.value(transfer).done;
        remove(transfer);
        if (done)
            done(result);
    }
}

} // namespace sokbo

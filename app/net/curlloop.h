// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QTimer>

#include <curl/curl.h>

#include <functional>
#include <memory>

class QSocketNotifier;

namespace sokbo {

struct CurlLibrary;

// Runs libcurl's transfers in the event loop of the thread that it lives in, and keeps their connections for
// the next ones. Its handlers are called from the event loop and never from within libcurl, so that they may
// take transfers out.
class CurlLoop final : public QObject {
public:
    struct Handlers {
        std::function<void(CURLcode)> done; // once; the transfer is no longer in the loop
        // Its socket was read: so many bytes since it was opened. False gives the transfer up.
        std::function<bool(quint64 bytes)> goesOn;
    };

    CurlLoop();
    ~CurlLoop() override; // all transfers were taken out before

    void add(CURL *transfer, Handlers handlers);
    void remove(CURL *transfer); // ends it without a word; nothing happens where it is not in the loop

private:
    struct Watch; // of a socket

    static int socketWanted(CURL *transfer, curl_socket_t socket, int what, void *loop, void *watch);
    static int timeWanted(CURLM *multi, long milliseconds, void *loop);
    void socketReady(curl_socket_t socket, int events);
    void collectDone();

    const CurlLibrary &m_curl;
    CURLM *m_multi;
    QTimer m_timer;
    QHash<CURL *, Handlers> m_transfers;
    QHash<curl_socket_t, std::shared_ptr<Watch>> m_watches;
};

} // namespace sokbo

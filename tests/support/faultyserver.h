// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMutex>
#include <QThread>

#include <QUrl>
#include <atomic>

#include <memory>

namespace sokbo::test {

struct ServedPage {
    QByteArray body;
    QByteArray contentType = "application/xml";
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    int status = 200;
    int delayMilliseconds = 0; // before the answer
    QByteArray cookie = {}; // who does not send it is sent to /consent
};

struct ServedRequest {
    QString path; // with the query
    QHash<QByteArray, QByteArray> headers; // names in lower case
};

// A web server on loopback with the manners and the faults of the real web, in a thread of its own. Pages
// have an ETag, answer 304 and are compressed. Under /fault/KIND/PATH the page of PATH comes with a fault:
//   slow (a byte each 50 ms) hang drop (closes half way) chunkcut (chunked, closes half way) nolength endless
//   endlesshead floodhead floodfields floodstatus floodcontinue floodblank floodwords (beside the lengths of
//   chunks) floodzeros (the length of a chunk) floodcrumbs (chunks of a byte) floodtrailer floodmembers (gzip
//   of nothing) badgzip bomb (gzip, 17 MiB of nothing) cutgzip wrongtype 401 404 410 429 500 503 (the last
//   two with Retry-After: 2) redirect (301) moved (302) loop
class FaultyServer {
public:
    FaultyServer();
    ~FaultyServer();

    QString url(const QString &path) const; // "http://127.0.0.1:PORT" + path
    void setPage(const QString &path, const ServedPage &page);
    QList<ServedRequest> requests() const;
    int requestsFor(const QString &path) const;
    qint64 flooded() const; // bytes that were taken of answers that never end
    int mostAtOnce() const; // requests that were being answered at the same time

private:
    friend class Connection;
    class Listener;
    QThread m_thread;
    Listener *m_listener = nullptr;
    quint16 m_port = 0;
    mutable QMutex m_mutex; // for all that follows
    QHash<QString, ServedPage> m_pages;
    QList<ServedRequest> m_requests;
    std::atomic<qint64> m_flooded = 0;
    int m_open = 0;
    int m_mostAtOnce = 0;
};

} // namespace sokbo::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faultyserver.h"

#include <QCryptographicHash>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QtEndian>

namespace sokbo::test {

using namespace Qt::StringLiterals;

namespace {

using Headers = QList<std::pair<QByteArray, QByteArray>>;

// A gzip member around zlib's raw deflate, which qCompress() wraps in six bytes before and four behind.
QByteArray gzip(const QByteArray &bytes, quint32 crc)
{
    QByteArray tail(8, '\0');
    qToLittleEndian<quint32>(crc, tail.data());
    qToLittleEndian<quint32>(static_cast<quint32>(bytes.size()), tail.data() + 4);
    const QByteArray packed = qCompress(bytes, 1);
    return QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\xff", 10) + packed.mid(6, packed.size() - 10) + tail;
}

QByteArray gzip(const QByteArray &bytes)
{
    quint32 crc = 0xffffffff;
    for (const char c : bytes) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
    return gzip(bytes, ~crc);
}

QByteArray head(int status, const Headers &headers)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(status) + " Answer\r\n";
    for (const auto &[name, value] : headers)
        text += name + ": " + value + "\r\n";
    return text + "\r\n";
}

} // namespace

// One socket, one request after another.
class Connection final : public QObject {
public:
    Connection(QTcpSocket *socket, FaultyServer &server)
        : QObject(socket)
        , m_socket(socket)
        , m_server(server)
    {
        connect(socket, &QTcpSocket::readyRead, this, [this] { read(); });
        connect(socket, &QTcpSocket::disconnected, this, [this] { done(); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }
    ~Connection() override { done(); }

private:
    void read()
    {
        m_input += m_socket->readAll();
        const qsizetype end = m_input.indexOf("\r\n\r\n");
        if (end < 0 || m_answering)
            return;
        const QList<QByteArray> lines = m_input.left(end).split('\n');
        m_input.remove(0, end + 4);
        ServedRequest request;
        request.path = QString::fromUtf8(lines.first().split(' ').value(1));
        for (const QByteArray &line : lines.mid(1))
            request.headers.insert(
                line.left(line.indexOf(':')).toLower(), line.mid(line.indexOf(':') + 1).trimmed());
        answer(request);
    }

    void answer(const ServedRequest &request)
    {
        m_answering = true;
        QString path = request.path, fault;
        if (path.startsWith("/fault/"_L1)) {
            fault = path.section(u'/', 2, 2);
            path = u'/' + path.section(u'/', 3);
        }
        ServedPage page{"", "text/plain", {}, 404};
        {
            const QMutexLocker lock(&m_server.m_mutex);
            m_server.m_requests.append(request);
            m_server.m_mostAtOnce = qMax(m_server.m_mostAtOnce, ++m_server.m_open);
            page = m_server.m_pages.value(path, page);
        }
        QTimer::singleShot(page.delayMilliseconds, this, [this, request, fault, path, page] {
            if (!faulty(request, fault, path, page))
                serve(request, fault, page);
        });
    }

    // The faults that need no page; false for the others.
    bool faulty(
        const ServedRequest &request, const QString &fault, const QString &path, const ServedPage &page)
    {
        if (const int status = fault.toInt()) {
            Headers headers;
            if (status == 503 || status == 429)
                headers.emplaceBack("Retry-After", "2");
            if (status == 401)
                headers.emplaceBack("WWW-Authenticate", "Basic realm=\"x\"");
            plain(status, headers, "");
        } else if (fault == "redirect"_L1 || fault == "moved"_L1) {
            plain(fault == "moved"_L1 ? 302 : 301, {{"Location", path.toUtf8()}}, "");
        } else if (fault == "loop"_L1) {
            plain(302, {{"Location", request.path.toUtf8()}}, "");
        } else if (fault == "hang"_L1) {
            return true;
        } else if (fault == "bomb"_L1) {
            static const QByteArray bomb = gzip(QByteArray(17 * 1024 * 1024, ' '), 0);
            plain(200, {{"Content-Encoding", "gzip"}}, bomb);
        } else if (fault == "badgzip"_L1) {
            plain(200, {{"Content-Encoding", "gzip"}}, "\x1f\x8b" + page.body.left(200));
        } else if (fault == "cutgzip"_L1) {
            const QByteArray packed = gzip(page.body);
            plain(200, {{"Content-Encoding", "gzip"}}, packed.left(packed.size() / 2));
        } else if (fault == "endlesshead"_L1) {
            m_socket->write("HTTP/1.1 200 OK\r\n");
            repeat(1, "X-Header: " + QByteArray(1000, 'x') + "\r\n");
        } else if (fault == "endless"_L1) {
            m_socket->write(head(200, {{"Content-Type", page.contentType}, {"Connection", "close"}}));
            flood(QByteArray(64 * 1024, 'x'));
        } else {
            return floods(fault);
        }
        return true;
    }

    // What never ends, and has neither a body nor a pause.
    bool floods(const QString &fault)
    {
        const QByteArray ok = "HTTP/1.1 200 OK\r\n", letters(64 * 1024, 'x');
        const QByteArray member = QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\xff\x03\0", 12) + QByteArray(8, '\0');
        const QByteArray chunked = ok + "Transfer-Encoding: chunked\r\n\r\n";
        const QHash<QString, std::pair<QByteArray, QByteArray>> floods{
            {u"floodhead"_s, {ok + "X-Header: ", letters}},
            {u"floodfields"_s, {ok, QByteArray("A: b\r\n").repeated(10'000)}},
            {u"floodstatus"_s, {ok, ok.repeated(4'000)}},
            {u"floodcontinue"_s, {"", QByteArray("HTTP/1.1 100 Continue\r\n\r\n").repeated(2'500)}},
            {u"floodblank"_s, {"", QByteArray("\r\n").repeated(32 * 1024)}},
            {u"floodwords"_s, {chunked + "5;", letters}},
            {u"floodzeros"_s, {chunked, QByteArray(64 * 1024, '0')}},
            {u"floodcrumbs"_s, {chunked, QByteArray("1\r\nx\r\n").repeated(10'000)}},
            {u"floodtrailer"_s, {chunked + "1\r\nx\r\n0\r\n", QByteArray("A: b\r\n").repeated(10'000)}},
            {u"floodmembers"_s, {ok + "Content-Encoding: gzip\r\n\r\n", member.repeated(3'000)}},
        };
        const auto known = floods.constFind(fault);
        if (known == floods.constEnd())
            return false;
        m_socket->write(known->first);
        flood(known->second);
        return true;
    }

    void serve(const ServedRequest &request, const QString &fault, const ServedPage &page)
    {
        const QByteArray tag
            = '"' + QCryptographicHash::hash(page.body, QCryptographicHash::Sha1).toHex().left(12) + '"';
        if (!request.headers.value("cookie").contains(page.cookie))
            return plain(302, {{"Location", "/consent"}}, "");
        Headers headers = page.headers;
        headers.emplaceBack("Content-Type", fault == "wrongtype"_L1 ? "text/plain" : page.contentType);
        if (page.status == 200)
            headers.emplaceBack("ETag", tag);
        if (page.status == 200 && request.headers.value("if-none-match") == tag)
            return send(head(304, {{"ETag", tag}}));
        QByteArray body = page.body;
        if (fault == "slow"_L1 || fault == "drop"_L1)
            headers.emplaceBack("Content-Length", QByteArray::number(body.size()));
        if (fault == "slow"_L1) {
            m_socket->write(head(200, headers));
            return trickle(body);
        }
        if (fault == "drop"_L1)
            return sendAndClose(head(200, headers) + body.left(body.size() / 2));
        if (fault == "chunkcut"_L1) {
            headers.emplaceBack("Transfer-Encoding", "chunked");
            return sendAndClose(head(200, headers) + QByteArray::number(body.size(), 16) + "\r\n"
                + body.left(body.size() / 2));
        }
        if (fault == "nolength"_L1) {
            headers.emplaceBack("Connection", "close");
            return sendAndClose(head(200, headers) + body);
        }
        if (request.headers.value("accept-encoding").contains("gzip")) {
            body = gzip(body);
            headers.emplaceBack("Content-Encoding", "gzip");
        }
        plain(page.status, headers, body);
    }

    void plain(int status, Headers headers, const QByteArray &body)
    {
        headers.emplaceBack("Content-Length", QByteArray::number(body.size()));
        send(head(status, headers) + body);
    }

    void send(const QByteArray &bytes)
    {
        m_socket->write(bytes);
        done();
        if (!m_input.isEmpty())
            read();
    }

    void sendAndClose(const QByteArray &bytes)
    {
        m_socket->write(bytes);
        m_socket->disconnectFromHost();
    }

    void trickle(const QByteArray &bytes)
    {
        auto *timer = new QTimer(this);
        connect(timer, &QTimer::timeout, this, [this, timer, bytes, at = qsizetype(0)]() mutable {
            m_socket->write(bytes.mid(at++, 1));
            if (at < bytes.size())
                return;
            timer->stop();
            done();
        });
        timer->start(50);
    }

    // As fast as it is taken.
    void flood(const QByteArray &bytes)
    {
        connect(m_socket, &QTcpSocket::bytesWritten, this, [this, bytes](qint64 written) {
            m_server.m_flooded += written;
            if (m_socket->bytesToWrite() < 4 * bytes.size())
                m_socket->write(bytes);
        });
        m_socket->write(bytes);
    }

    void repeat(int milliseconds, const QByteArray &bytes)
    {
        auto *timer = new QTimer(this);
        connect(timer, &QTimer::timeout, this, [this, bytes] {
            if (m_socket->bytesToWrite() < 4 * bytes.size())
                m_socket->write(bytes);
        });
        timer->start(milliseconds);
    }

    void done()
    {
        if (!m_answering)
            return;
        m_answering = false;
        const QMutexLocker lock(&m_server.m_mutex);
        --m_server.m_open;
    }

    QTcpSocket *m_socket;
    FaultyServer &m_server;
    QByteArray m_input;
    bool m_answering = false;
};

class FaultyServer::Listener final : public QTcpServer { };

FaultyServer::FaultyServer()
    : m_listener(new Listener)
{
    m_listener->setMaxPendingConnections(512);
    if (!m_listener->listen(QHostAddress::LocalHost))
        qFatal("no port on loopback");
    m_port = m_listener->serverPort();
    QObject::connect(m_listener, &QTcpServer::newConnection, m_listener, [this] {
        while (QTcpSocket *socket = m_listener->nextPendingConnection())
            new Connection(socket, *this);
    });
    m_listener->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_listener, &QObject::deleteLater);
    m_thread.start();
}

FaultyServer::~FaultyServer()
{
    m_thread.quit();
    m_thread.wait();
}

QString FaultyServer::url(const QString &path) const
{
    return u"http://127.0.0.1:%1%2"_s.arg(m_port).arg(path);
}

void FaultyServer::setPage(const QString &path, const ServedPage &page)
{
    const QMutexLocker lock(&m_mutex);
    m_pages.insert(path, page);
}

QList<ServedRequest> FaultyServer::requests() const
{
    const QMutexLocker lock(&m_mutex);
    return m_requests;
}

int FaultyServer::requestsFor(const QString &path) const
{
    const QMutexLocker lock(&m_mutex);
    return static_cast<int>(std::count_if(m_requests.begin(), m_requests.end(),
        [&path](const ServedRequest &request) { return request.path == path; }));
}

qint64 FaultyServer::flooded() const
{
    return m_flooded;
}

int FaultyServer::mostAtOnce() const
{
    const QMutexLocker lock(&m_mutex);
    return m_mostAtOnce;
}

} // namespace sokbo::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QTcpServer>
#include <QTcpSocket>

namespace sokbo::test {

// A server on loopback that writes down who came.
class Listener : public QTcpServer {
public:
    Listener()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection()) {
                ++m_connections;
                connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                    const QByteArray request = socket->readAll();
                    m_paths.insert(request.split(' ').value(1));
                    socket->write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                    socket->disconnectFromHost();
                });
                connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            }
        });
    }

    QString address() const { return QStringLiteral("http://127.0.0.1:%1").arg(serverPort()); }
    int connections() const { return m_connections; }
    const QSet<QByteArray> &paths() const { return m_paths; }

private:
    int m_connections = 0;
    QSet<QByteArray> m_paths;
};

} // namespace sokbo::test

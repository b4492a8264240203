// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusServiceWatcher>
#include <QHash>
#include <QObject>
#include <QStringList>

#include <optional>

class QDBusPendingCallWatcher;

namespace sokbo {

class ServerProxy;

// What a notification shows. Texts are plain.
struct Notification {
    struct Action {
        QString key; // "default" is a click on the notification itself
        QString label;
    };
    int number = 0; // by which the caller knows it; the same number again replaces it
    QString title;
    QString body;
    QList<Action> actions;
    bool isQuiet = false; // nothing that the reader must be told of at once: it only replaces what was there
};

// The desktop's notification server, by org.freedesktop.Notifications on this bus. No call waits for an
// answer. A server that is absent, ends or comes back is no error: isPresent() says whether there is one.
class NotificationServer final : public QObject {
    Q_OBJECT
public:
    // A connection that is not connected is a desktop without a server.
    explicit NotificationServer(const QDBusConnection &bus, QObject *parent = nullptr);
    ~NotificationServer() override;

    bool isPresent() const { return m_server != nullptr; }
    QStringList capabilities() const { return m_capabilities; } // of the server that is present
    void show(const Notification &notification); // without a server one is looked for first
    void close(int number);

Q_SIGNALS:
    void presenceChanged();
    void activated(int number, const QString &action, const QString &activationToken);
    void closed(int number); // it can no longer be replaced; `number` is free
    void lost(); // with the server all its notifications

private:
    struct Shown {
        uint id = 0; // the server's; 0 until it has answered
        std::optional<Notification> next; // waits for the id
        bool closes = false; // so does this
    };
    void look();
    void take(const QDBusPendingCallWatcher &answer);
    void drop();
    void send(const Notification &notification);
    void takeId(int number, const QDBusPendingCallWatcher &answer);
    void takeClosed(uint id);
    void takeAction(uint id, const QString &action);
    QStringList actionsFor(const Notification &notification) const;
    int numberOf(uint id) const; // 0: none of ours

    QDBusConnection m_bus;
    QDBusServiceWatcher m_watcher;
    ServerProxy *m_server = nullptr;
    QStringList m_capabilities;
    bool m_isLooking = false;
    bool m_looksAgain = false; // as soon as it has an answer
    QList<Notification> m_waiting; // for a server
    QHash<int, Shown> m_shown; // by number
    QHash<uint, int> m_closed; // numbers of notifications that were closed a moment ago
    QHash<uint, QString> m_tokens;
};

} // namespace sokbo

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ipc/listener.h"

#include "ipc/socketplace.h"

#include <QTimer>

#include <cerrno>
#include <chrono>
#include <sys/socket.h>
#include <unistd.h>

namespace sokbo::ipc {

namespace {

using namespace std::chrono_literals;

constexpr int atOnce = 16; // connections taken before the event loop gets its turn
constexpr auto pause = 1s; // after this process has run out of descriptors

} // namespace

Result<std::unique_ptr<Listener>> Listener::open(const QString &folder, Serve serve)
{
    return listenIn(folder).map([&](int descriptor) {
        return std::unique_ptr<Listener>(new Listener(folder, descriptor, std::move(serve)));
    });
}

Listener::Listener(QString folder, int descriptor, Serve serve)
    : m_folder(std::move(folder))
    , m_descriptor(descriptor)
    , m_serve(std::move(serve))
    , m_notifier(descriptor, QSocketNotifier::Read)
{
    m_pool.setMaxThreadCount(mostClients);
    connect(&m_notifier, &QSocketNotifier::activated, this, &Listener::acceptSome);
}

Listener::~Listener()
{
    m_notifier.setEnabled(false);
    removeFrom(m_folder);
    ::close(m_descriptor);
    {
        const QMutexLocker locker(&m_mutex);
        for (Channel *channel : m_open)
            channel->shutDown();
    }
    m_pool.waitForDone();
}

void Listener::acceptSome()
{
    for (int i = 0; i < atOnce; ++i) {
        if (isFull())
            return m_notifier.setEnabled(false); // until somebody has been served
        const int descriptor = ::accept4(m_descriptor, nullptr, nullptr, SOCK_CLOEXEC);
        if (descriptor >= 0) {
            serve(descriptor);
        } else if (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM) {
            // The client stays in the queue, and the notifier would never rest.
            m_notifier.setEnabled(false);
            QTimer::singleShot(pause, this, [this] { m_notifier.setEnabled(true); });
            return;
        } else if (errno == EAGAIN) {
            return;
        }
    }
}

bool Listener::isFull()
{
    const QMutexLocker locker(&m_mutex);
    return m_open.size() >= mostClients;
}

void Listener::serve(int descriptor)
{
    auto channel = std::make_shared<Channel>(descriptor);
    if (!isOfThisUser(descriptor))
        return;
    {
        const QMutexLocker locker(&m_mutex);
        m_open.insert(channel.get());
    }
    m_pool.start([this, channel] {
        m_serve(*channel);
        {
            const QMutexLocker locker(&m_mutex);
            m_open.erase(channel.get());
        }
        QMetaObject::invokeMethod(
            this, [this] { m_notifier.setEnabled(true); }, Qt::QueuedConnection);
    });
}

} // namespace sokbo::ipc

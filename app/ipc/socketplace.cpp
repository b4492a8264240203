// SPDX-License-Identifier: GPL-3.0-or-later
#include "ipc/socketplace.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace sokbo::ipc {

namespace {

constexpr int waitingClients = 64; // in the kernel's queue
constexpr timeval longestConnect{2, 0}; // where the queue is full

class Descriptor {
public:
    explicit Descriptor(int descriptor)
        : m_descriptor(descriptor)
    {
    }
    ~Descriptor()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    bool isOpen() const { return m_descriptor >= 0; }
    int get() const { return m_descriptor; }
    int release() { return std::exchange(m_descriptor, -1); }

private:
    int m_descriptor;
};

// An address has room for 107 bytes. The folder is opened, and the address goes by way of its descriptor,
// which is short however long the folder's path is.
class Place {
public:
    explicit Place(const QString &folder)
        : m_folder(::open(QFile::encodeName(folder).constData(), O_PATH | O_DIRECTORY | O_CLOEXEC))
    {
        m_address.sun_family = AF_UNIX;
        const QByteArray path = "/proc/self/fd/" + QByteArray::number(m_folder.get()) + "/socket";
        std::memcpy(m_address.sun_path, path.constData(), std::size_t(path.size()) + 1);
    }
    bool isThere() const { return m_folder.isOpen(); }
    const sockaddr *address() const { return reinterpret_cast<const sockaddr *>(&m_address); }
    static constexpr socklen_t length = sizeof(sockaddr_un);
    void remove() const { ::unlinkat(m_folder.get(), "socket", 0); }

private:
    Descriptor m_folder;
    sockaddr_un m_address = {};
};

tl::unexpected<Error> failed(Error::Kind kind, const QString &folder)
{
    return failure(
        kind, QStringLiteral("%1/socket: %2").arg(folder, QString::fromLocal8Bit(std::strerror(errno))));
}

} // namespace

Result<int> listenIn(const QString &folder)
{
    const Place place(folder);
    Descriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (!place.isThere() || !socket.isOpen())
        return failed(Error::Kind::Store, folder);
    place.remove();
    // The file that bind() makes takes the mode that the socket has: there is no moment at which others could
    // connect.
    if (::fchmod(socket.get(), 0600) != 0 || ::bind(socket.get(), place.address(), Place::length) != 0
        || ::listen(socket.get(), waitingClients) != 0)
        return failed(Error::Kind::Store, folder);
    return socket.release();
}

void removeFrom(const QString &folder)
{
    if (const Place place(folder); place.isThere())
        place.remove();
}

Result<std::unique_ptr<Channel>> connectIn(const QString &folder)
{
    const Place place(folder);
    Descriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    if (!place.isThere() || !socket.isOpen())
        return failed(Error::Kind::NotFound, folder);
    ::setsockopt(socket.get(), SOL_SOCKET, SO_SNDTIMEO, &longestConnect, sizeof longestConnect);
    if (::connect(socket.get(), place.address(), Place::length) != 0)
        return failed(Error::Kind::NotFound, folder);
    if (!isOfThisUser(socket.get()))
        return failure(
            Error::Kind::Refused, QStringLiteral("%1/socket belongs to another user's process").arg(folder));
    return std::make_unique<Channel>(socket.release());
}

bool isOfThisUser(int descriptor)
{
    ucred other{};
    socklen_t length = sizeof other;
    if (::getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &other, &length) != 0)
        return false;
    return other.uid == ::geteuid() || other.uid == 0 || ::geteuid() == 0;
}

} // namespace sokbo::ipc

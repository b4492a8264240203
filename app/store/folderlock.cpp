// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/folderlock.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace sokbo {

namespace {

QString holder(int descriptor)
{
    char text[32] = {};
    const auto length = pread(descriptor, text, sizeof text - 1, 0);
    return length > 0 ? QString::fromLatin1(text, length).trimmed() : QString();
}

} // namespace

Result<std::unique_ptr<FolderLock>> FolderLock::take(const QString &folder)
{
    const QString path = folder + QLatin1String("/lock");
    // CLOEXEC: a program that we start must not keep the folder locked after we have ended.
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return failure(Error::Kind::Store,
            QStringLiteral("%1 cannot be written: %2")
                .arg(path, QString::fromLocal8Bit(std::strerror(errno))));
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        const QString process = holder(descriptor);
        ::close(descriptor);
        return failure(Error::Kind::Busy,
            process.isEmpty() ? QStringLiteral("another process writes to %1").arg(folder)
                              : QStringLiteral("process %2 writes to %1").arg(folder, process));
    }
    // The number is only for the message above; that it cannot be written harms nothing.
    const QByteArray process = QByteArray::number(qint64(::getpid())) + '\n';
    if (::ftruncate(descriptor, 0) == 0) [[maybe_unused]]
        const auto written = ::pwrite(descriptor, process.constData(), size_t(process.size()), 0);
    return std::unique_ptr<FolderLock>(new FolderLock(descriptor));
}

FolderLock::~FolderLock()
{
    // The file stays: removing it would let two processes lock two files of the same name.
    ::close(m_descriptor);
}

} // namespace sokbo

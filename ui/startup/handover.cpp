// SPDX-License-Identifier: GPL-3.0-or-later
#include "startup/handover.h"

#include "ipc/client.h"
#include "ipc/socketplace.h"

#include <QWidget>

#include <cstdio>

namespace sokbo {

bool handOver(const QString &folder, const ipc::OpenRequest &request)
{
    const auto window = ipc::connectIn(folder);
    if (!window)
        return false;
    const ipc::ClientStreams streams{[](const QByteArray &) {},
        [](const QByteArray &bytes) { std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stderr); },
        [](const ipc::FileRequest &) -> Result<QByteArray> {
            return failure(Error::Kind::Refused, QStringLiteral("no files are handed over"));
        }};
    return ipc::ask(**window, request, streams).value_or(1) == 0;
}

void bringToFront(QWidget &window, const QString &activationToken)
{
    if (!activationToken.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", activationToken.toUtf8()); // where Qt looks for it, and takes it from
    window.setWindowState((window.windowState() & ~Qt::WindowMinimized) | Qt::WindowActive);
    window.show();
    window.raise();
    window.activateWindow();
}

} // namespace sokbo

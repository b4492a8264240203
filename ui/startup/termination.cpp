// SPDX-License-Identifier: GPL-3.0-or-later
#include "startup/termination.h"

#include <QEvent>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace sokbo {

namespace {

constexpr std::array signals{SIGINT, SIGTERM, SIGHUP};
int toTheEventLoop = -1;

// A signal's handler may do next to nothing: it writes into a pipe, which the event loop reads.
void note(int)
{
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(toTheEventLoop, &byte, 1);
}

int openPipe()
{
    int ends[2] = {-1, -1};
    if (::pipe2(ends, O_CLOEXEC | O_NONBLOCK) == 0)
        toTheEventLoop = ends[1];
    return ends[0];
}

} // namespace

Termination::Termination(QCoreApplication &app)
    : m_notifier(openPipe(), QSocketNotifier::Read)
{
    app.installEventFilter(this);
    if (toTheEventLoop < 0)
        return; // no descriptors are left: signals end the program as they always do
    connect(&m_notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        if (::read(int(m_notifier.socket()), &byte, 1) > 0)
            Q_EMIT requested();
    });
    for (const int signal : signals)
        if (std::signal(signal, note) == SIG_IGN)
            std::signal(signal, SIG_IGN); // as nohup wants it
}

bool Termination::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Quit)
        Q_EMIT begun();
    return QObject::eventFilter(watched, event);
}

Termination::~Termination()
{
    for (const int signal : signals)
        std::signal(signal, SIG_DFL);
    ::close(std::exchange(toTheEventLoop, -1));
    ::close(int(m_notifier.socket()));
}

} // namespace sokbo

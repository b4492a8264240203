// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/intakegate.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace sokbo {

using namespace std::chrono_literals;

namespace {

constexpr auto moment = 250ms; // an answer of a quick server comes sooner

}

IntakeGate::IntakeGate()
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(moment);
    m_pause.callOnTimeout([this] { endWaitingForQuiet(); });
}

IntakeGate::~IntakeGate()
{
    for (const Entering &each : std::as_const(m_entering))
        end(each.promise);
}

QFuture<bool> IntakeGate::enter(qint64 bytes)
{
    m_pause.stop();
    if (m_entering.isEmpty() && hasRoomFor(bytes)) {
        takePlace(bytes);
        return QtFuture::makeReadyFuture(true);
    }
    m_waitingBytes += bytes;
    m_entering.append({bytes, begun()});
    return m_entering.last().promise->future();
}

bool IntakeGate::isFull(qsizetype underWay) const
{
    const qsizetype toCome = std::max<qsizetype>(0, underWay - m_inside - m_entering.size());
    return m_waitingBytes + toCome * usualAnswer > bytesWaiting;
}

QFuture<bool> IntakeGate::quiet()
{
    if (m_inside == 0 && !m_pause.isActive())
        return QtFuture::makeReadyFuture(true);
    m_forQuiet.append(begun());
    return m_forQuiet.last()->future();
}

void IntakeGate::endWaitingForQuiet()
{
    for (const Promise &promise : std::exchange(m_forQuiet, {}))
        end(promise);
}

void IntakeGate::takePlace(qint64 bytes)
{
    ++m_inside;
    m_bytes += bytes;
}

void IntakeGate::leave(qint64 bytes)
{
    --m_inside;
    m_bytes -= bytes;
    while (!m_entering.isEmpty() && hasRoomFor(m_entering.first().bytes)) {
        const Entering next = m_entering.takeFirst();
        m_waitingBytes -= next.bytes;
        takePlace(next.bytes);
        end(next.promise);
    }
    if (m_inside == 0)
        m_pause.start();
}

IntakeGate::Promise IntakeGate::begun()
{
    auto promise = std::make_shared<QPromise<bool>>();
    promise->start();
    return promise;
}

void IntakeGate::end(const Promise &promise)
{
    promise->addResult(true);
    promise->finish();
}

} // namespace sokbo

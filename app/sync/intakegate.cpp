// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/intakegate.h"

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
    m_pause.callOnTimeout([this] { end(m_forQuiet); });
}

IntakeGate::~IntakeGate()
{
    end(m_entering);
    end(m_forQuiet);
}

QFuture<bool> IntakeGate::enter()
{
    m_pause.stop();
    if (m_inside == atOnce)
        return await(m_entering);
    ++m_inside;
    return QtFuture::makeReadyFuture(true);
}

QFuture<bool> IntakeGate::quiet()
{
    if (m_inside == 0 && !m_pause.isActive())
        return QtFuture::makeReadyFuture(true);
    return await(m_forQuiet);
}

void IntakeGate::endWaitingForQuiet()
{
    end(m_forQuiet);
}

void IntakeGate::leave()
{
    if (!m_entering.isEmpty()) { // who waited longest takes the place over
        Waiting next{m_entering.takeFirst()};
        return end(next);
    }
    if (--m_inside == 0)
        m_pause.start();
}

QFuture<bool> IntakeGate::await(Waiting &waiting)
{
    waiting.append(std::make_shared<QPromise<bool>>());
    waiting.last()->start();
    return waiting.last()->future();
}

void IntakeGate::end(Waiting &waiting)
{
    for (const auto &promise : std::exchange(waiting, {})) {
        promise->addResult(true);
        promise->finish();
    }
}

} // namespace sokbo

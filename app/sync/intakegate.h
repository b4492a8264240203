// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QList>
#include <QPromise>
#include <QTimer>

#include <memory>

namespace sokbo {

// Lets a few sources at once go from a feed's bytes to rows in the store, so that a sync holds no more in
// memory than these; and tells when nobody has gone through for a moment, so that what is less urgent than a
// headline waits. For the sync thread.
class IntakeGate {
public:
    static constexpr int atOnce = 2;

    IntakeGate();
    ~IntakeGate();

    QFuture<bool> enter(); // done when there is a place, which is then taken: make a Pass of it
    bool isCrowded() const { return !m_entering.isEmpty(); } // somebody waits for a place
    QFuture<bool> quiet(); // done when nobody has been inside for a moment
    void endWaitingForQuiet(); // the futures of quiet() are done at once

    // A place inside, as long as it lives.
    class Pass {
    public:
        explicit Pass(IntakeGate &gate)
            : m_gate(gate)
        {
        }
        ~Pass() { m_gate.leave(); }
        Pass(const Pass &) = delete;
        Pass &operator=(const Pass &) = delete;

    private:
        IntakeGate &m_gate;
    };

private:
    using Waiting = QList<std::shared_ptr<QPromise<bool>>>;
    void leave();
    static QFuture<bool> await(Waiting &waiting);
    static void end(Waiting &waiting);

    int m_inside = 0;
    Waiting m_entering;
    Waiting m_forQuiet;
    QTimer m_pause;
};

} // namespace sokbo
